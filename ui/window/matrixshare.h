// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/cell.h"
#include "models/result.h"

#include <QObject>

class QAction;
class QImage;
class QMenu;
class QWidget;

namespace sweetspot::ui
{

class CardDialog;
class HeatMapView;
struct Services;

/// What can be taken from the matrix to where people talk: the matrix as a picture or a table, a cell as a card
/// or as lines of a benchmark.
class MatrixShare : public QObject
{
    Q_OBJECT
public:
    /// All of them must outlive this. @param window over which dialogs stand
    MatrixShare(Services *services, HeatMapView *view, QWidget *window);

    QMenu *menu() const { return m_menu; }
    QImage picture() const;
    /// The card of a cell; nullptr, and said so, where nothing of it was measured.
    CardDialog *showCard(const CellId &cell);
    /// The lines of a benchmark to the clipboard.
    void copyBench(const CellId &cell);

signals:
    void noted(const QString &text);
    void failed(const sweetspot::Error &error);

private:
    void add(const QString &text, const char *name, void (MatrixShare::*share)());
    void copyPicture();
    void savePicture();
    void copyMarkdown();
    void copyCsv();
    void showCurrentCard();
    void copyCurrentBench();
    CellId currentCell() const;
    void copyText(const QString &text, const QString &said);

    Services *m_services;
    HeatMapView *m_view;
    QWidget *m_window;
    QMenu *m_menu;
};

} // namespace sweetspot::ui
