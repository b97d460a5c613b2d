// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/doorcard.h"

#include "ui/base/colors.h"
#include "ui/base/tonedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace sweetspot::ui
{

CardButton::CardButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize CardButton::sizeHint() const
{
    return layout() ? layout()->sizeHint() : QSize();
}

int CardButton::heightForWidth(int width) const
{
    return layout() && layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
}

void CardButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colors = palette();
    const QColor accent = colors.color(QPalette::Highlight);
    QColor fill = colors.color(QPalette::Base);
    if (isEnabled() && (isDown() || underMouse())) {
        const double share = isDown() ? 0.16 : 0.07;
        fill = QColor::fromRgbF(fill.redF() * (1 - share) + accent.redF() * share,
            fill.greenF() * (1 - share) + accent.greenF() * share,
            fill.blueF() * (1 - share) + accent.blueF() * share);
    }
    const bool marked = hasFocus();
    QColor edge = colors.color(QPalette::WindowText);
    edge.setAlphaF(0.25F);
    const double width = marked ? 2.5 : 1;
    painter.setPen(QPen(marked || (isEnabled() && underMouse()) ? accent : edge, width));
    painter.setBrush(fill);
    const double inset = width / 2 + 0.5, radius = fontMetrics().height() / 3.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
}

void CardButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void CardButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

namespace
{

/// Drawn in the palette's colours, in a square of 24 units.
class DoorPicture : public QWidget
{
public:
    DoorPicture(DoorCard::Picture picture, QWidget *parent)
        : QWidget(parent)
        , m_picture(picture)
    {
        const int side = fontMetrics().height() * 5 / 2;
        setFixedSize(side, side);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(width() / 24.0, height() / 24.0);
        QColor color = palette().color(QPalette::WindowText);
        if (!isEnabled())
            color = palette().color(QPalette::Disabled, QPalette::WindowText);
        painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        switch (m_picture) {
        case DoorCard::Picture::Demo:
            drawDemo(painter, color);
            break;
        case DoorCard::Picture::Disk:
            drawDisk(painter);
            break;
        case DoorCard::Picture::Search:
            painter.drawEllipse(QPointF(10, 10), 6, 6);
            painter.drawLine(QPointF(14.6, 14.6), QPointF(20.5, 20.5));
            break;
        case DoorCard::Picture::Server:
            drawServer(painter, color);
            break;
        }
    }

private:
    // The heat map with its first figures.
    void drawDemo(QPainter &painter, const QColor &color) const
    {
        painter.setPen(Qt::NoPen);
        constexpr double kHeat[] = {0.1, 0.4, 0.95, 0.3, 0.6, -1, 0.75, -1, -1};
        for (int i = 0; i < 9; ++i) {
            QColor square = kHeat[i] < 0 ? color : heatColor(kHeat[i]);
            square.setAlphaF(kHeat[i] < 0 ? 0.2F : isEnabled() ? 1.0F : 0.4F);
            painter.setBrush(square);
            painter.drawRoundedRect(QRectF(2 + 7 * (i % 3), 2 + 7 * double(i / 3), 6, 6), 1, 1);
        }
    }
    static void drawDisk(QPainter &painter)
    {
        QPainterPath folder;
        folder.moveTo(3, 19.5);
        folder.lineTo(3, 5);
        folder.lineTo(9, 5);
        folder.lineTo(11.5, 8);
        folder.lineTo(21, 8);
        folder.lineTo(21, 19.5);
        folder.closeSubpath();
        painter.drawPath(folder);
        painter.drawLine(QPointF(3, 12), QPointF(21, 12));
    }
    static void drawServer(QPainter &painter, const QColor &color)
    {
        for (const double top : {4.0, 13.5}) {
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(3, top, 18, 7), 1.5, 1.5);
            painter.setBrush(color);
            painter.drawEllipse(QPointF(6.8, top + 3.5), 0.5, 0.5);
            painter.drawLine(QPointF(13, top + 3.5), QPointF(18, top + 3.5));
        }
    }

    DoorCard::Picture m_picture;
};

} // namespace

DoorCard::DoorCard(Picture picture, const QString &title, const QString &text, QWidget *parent)
    : CardButton(parent)
    , m_title(new QLabel(title, this))
    , m_text(new TonedLabel(TonedLabel::Tone::Muted, this))
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    const int line = fontMetrics().height();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(line, line * 3 / 4, line, line * 3 / 4);
    row->setSpacing(line);
    auto *drawing = new DoorPicture(picture, this);
    row->addWidget(drawing, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(line / 4);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_text->setText(text);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words->addWidget(m_title);
    words->addWidget(m_text, 1);
    row->addLayout(words, 1);
    for (QWidget *widget :
        {static_cast<QWidget *>(drawing), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)})
        widget->setAttribute(Qt::WA_TransparentForMouseEvents);
}

} // namespace sweetspot::ui
