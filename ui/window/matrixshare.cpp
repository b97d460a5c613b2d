// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/matrixshare.h"

#include "core/report/benchtable.h"
#include "core/report/matrixtable.h"
#include "ui/matrix/heatmapview.h"
#include "ui/matrix/matrixpicture.h"
#include "ui/window/carddialog.h"
#include "ui/window/savepicture.h"
#include "ui/window/services.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace sweetspot::ui
{

MatrixShare::MatrixShare(Services *services, HeatMapView *view, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_view(view)
    , m_window(window)
    , m_menu(new QMenu(tr("&Copy and share"), window))
{
    m_menu->setObjectName(QStringLiteral("matrixShare"));
    add(tr("Share &card of this cell…"), "shareCard", &MatrixShare::showCurrentCard);
    add(tr("Copy this cell as a llama-&bench table"), "copyBench", &MatrixShare::copyCurrentBench);
    m_menu->addSeparator();
    add(tr("Copy matrix as &Markdown"), "copyMarkdown", &MatrixShare::copyMarkdown);
    add(tr("Copy matrix as CS&V"), "copyCsv", &MatrixShare::copyCsv);
    add(tr("Copy matrix as &picture"), "copyPicture", &MatrixShare::copyPicture);
    add(tr("&Save matrix as picture…"), "savePicture", &MatrixShare::savePicture);
}

void MatrixShare::add(const QString &text, const char *name, void (MatrixShare::*share)())
{
    m_menu->addAction(text, this, share)->setObjectName(QString::fromLatin1(name));
}

QImage MatrixShare::picture() const
{
    return matrixPicture(m_services->matrix, *m_view);
}

void MatrixShare::copyPicture()
{
    QGuiApplication::clipboard()->setImage(picture());
    emit noted(tr("Copied: the rows and columns that are shown, as a picture."));
}

void MatrixShare::savePicture()
{
    askWhereToSave(m_window, tr("Save the matrix as a picture"), m_services->document.data().settings.name,
        {tr("Pictures (*.png)")}, [this](const QString &file) {
            saveFile(this, file, pngOf(picture()), [this, file](const Status &written) {
                if (written)
                    emit noted(savedText(file));
                else
                    emit failed(written.error());
            });
        });
}

void MatrixShare::copyText(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    emit noted(said);
}

void MatrixShare::copyMarkdown()
{
    copyText(matrixMarkdown(m_services->matrix, m_view->shown()),
        tr("Copied: the rows and columns that are shown, as a Markdown table."));
}

void MatrixShare::copyCsv()
{
    copyText(matrixCsv(m_services->matrix, m_view->shown()),
        tr("Copied: the rows and columns that are shown, as CSV."));
}

CellId MatrixShare::currentCell() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? m_services->presenter.cellAt(index.row(), index.column()) : CellId();
}

void MatrixShare::showCurrentCard()
{
    showCard(currentCell());
}

void MatrixShare::copyCurrentBench()
{
    copyBench(currentCell());
}

CardDialog *MatrixShare::showCard(const CellId &cell)
{
    const auto measured = m_services->presenter.measuredCell(cell);
    if (!measured || measured->verdict.metrics.isEmpty()) {
        emit noted(tr("Choose a measured cell first: there is nothing to share of this one."));
        return nullptr;
    }
    auto *card = new CardDialog(
        measured->cell, measured->verdict, measured->run, m_services->document.data().config, m_window);
    card->setAttribute(Qt::WA_DeleteOnClose);
    connect(card, &CardDialog::noted, this, &MatrixShare::noted);
    connect(card, &CardDialog::failed, this, &MatrixShare::failed);
    card->show();
    return card;
}

void MatrixShare::copyBench(const CellId &cell)
{
    const auto measured = m_services->presenter.measuredCell(cell);
    const QString table = measured ? benchTable(measured->cell, measured->verdict, measured->run) : QString();
    if (table.isEmpty())
        emit noted(tr("Choose a measured cell first: no speed of this one was measured."));
    else
        copyText(table, tr("Copied: %1 as a llama-bench table.").arg(cell.name()));
}

} // namespace sweetspot::ui
