// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recommendation.h"
#include "models/usecase.h"

#include <QHash>
#include <QPalette>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>

class QDoubleSpinBox;
class QSlider;
class QSpinBox;
class QTextBrowser;
class QUrl;

namespace sweetspot
{
struct UseCase;
}

namespace sweetspot::ui
{

class Document;
class MatrixPresenter;

/// Recommendations as rich text. Foreign text is escaped. Links "copy:N" stand for the N-th command of the list
/// that is returned beside it, "tune:ID" for the best settings of the cell that is best for a use. Pure.
QString adviceHtml(const Recommendations &recommendations, const QHash<CellId, QString> &commands,
    const QPalette &palette, QStringList &copies);

/// Which cell to use for what, and what the person wishes: needs and the weights of the uses. The answer
/// follows every change of either at once; wishes are part of the project and undoable.
class AdvicePanel : public QWidget
{
    Q_OBJECT
public:
    AdvicePanel(Document *document, MatrixPresenter *presenter, QWidget *parent = nullptr);

    const Recommendations &recommendations() const { return m_recommendations; }

signals:
    void tuneRequested(const sweetspot::CellId &cell); ///< its best settings are to be found

protected:
    void changeEvent(QEvent *event) override;

private:
    QSlider *makeWeight(const UseCase &useCase);
    QWidget *makeWishes();
    void connectAll();
    void showWishes();
    void refresh();
    void change(const QString &what, const std::function<void(Wishes &)> &edit);
    void follow(const QUrl &link);

    Document *m_document;
    MatrixPresenter *m_presenter;
    QDoubleSpinBox *m_mostMemory;
    QDoubleSpinBox *m_leaveFree;
    QSpinBox *m_context;
    QDoubleSpinBox *m_speed;
    QHash<QString, QSlider *> m_weights;
    QTextBrowser *m_text;
    Recommendations m_recommendations;
    QStringList m_copies;
    QString m_html;
    bool m_showing = false;
};

} // namespace sweetspot::ui
