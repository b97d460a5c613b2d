// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

namespace sweetspot::ui
{

/// What of a memory is taken by what: parts beside each other, a mark where the memory ends, words beside each
/// colour. Too much sticks out beyond the mark.
class MemoryBar : public QWidget
{
    Q_OBJECT
public:
    struct Part {
        QString name;
        double bytes = 0;
    };

    explicit MemoryBar(const QString &title, QWidget *parent = nullptr);
    void showParts(const QVector<Part> &parts, double limitBytes);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QString wordsOf(const Part &part);
    int legendStep(const Part &part) const; ///< from one part's colour to the next one's
    int legendWidth() const;

    QString m_title;
    QVector<Part> m_parts;
    double m_limit = 0;
};

} // namespace sweetspot::ui
