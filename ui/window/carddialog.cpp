// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/carddialog.h"

#include "ui/base/named.h"
#include "ui/window/savepicture.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace sweetspot::ui
{

CardDialog::CardDialog(const CellRecord &cell, const CellVerdict &verdict, const RunContext &run,
    const BenchConfig &thresholds, QWidget *parent)
    : QDialog(parent)
    , m_cell(cell)
    , m_verdict(verdict)
    , m_run(run)
    , m_thresholds(thresholds)
    , m_use(named(new QComboBox, "cardUse"))
    , m_preview(named(new QLabel, "cardPreview", tr("Preview of the card")))
{
    setObjectName(QStringLiteral("cardDialog"));
    setWindowTitle(tr("Share card: %1").arg(cell.id.name()));
    const int space = fontMetrics().height() / 2;
    for (const UseCase &use : useCases())
        m_use->addItem(use.label, use.id);
    auto *column = new QVBoxLayout(this);
    auto *line = new QHBoxLayout;
    auto *label = new QLabel(tr("&Score for"));
    label->setBuddy(m_use);
    line->addWidget(label);
    line->addWidget(m_use);
    line->addStretch(1);
    column->addLayout(line);
    m_preview->setAlignment(Qt::AlignCenter);
    column->addWidget(m_preview, 1);
    column->addSpacing(space);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy picture"), QDialogButtonBox::ActionRole);
    QPushButton *keep = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    named(copy, "cardCopy");
    named(keep, "cardSave");
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setImage(picture());
        emit noted(tr("Copied: the card as a picture."));
    });
    connect(keep, &QPushButton::clicked, this, &CardDialog::save);
    connect(m_use, &QComboBox::currentIndexChanged, this, &CardDialog::draw);
    draw();
}

void CardDialog::draw()
{
    const CellCard card
        = cellCard(m_cell, m_verdict, m_run, m_use->currentData().toString(), m_thresholds, QLocale());
    m_svg = cardSvg(card);
    // As wide as a small screen allows, in the card's proportions.
    const int wide = fontMetrics().averageCharWidth() * 96;
    m_preview->setPixmap(QPixmap::fromImage(picture().scaledToWidth(wide, Qt::SmoothTransformation)));
    m_preview->setAccessibleDescription(
        card.score ? tr("Score %1 of 100").arg(QLocale().toString(card.score->value, 'f', 0)) : card.noScore);
}

QImage CardDialog::picture() const
{
    QImage picture(CellCard::kSize, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QSvgRenderer drawing(m_svg);
    QPainter painter(&picture);
    drawing.render(&painter);
    return picture;
}

void CardDialog::save()
{
    askWhereToSave(this, tr("Save the card"), m_cell.id.name(),
        {tr("Pictures (*.png)"), tr("Drawings (*.svg)")}, [this](const QString &file) { saveTo(file); });
}

void CardDialog::saveTo(const QString &file)
{
    const bool drawing = file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    saveFile(this, file, drawing ? m_svg : pngOf(picture()), [this, file](const Status &written) {
        if (written)
            emit noted(savedText(file));
        else
            emit failed(written.error());
    });
}

} // namespace sweetspot::ui
