// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/logview.h"

#include "core/base/files.h"
#include "models/foreigntext.h"
#include "ui/base/background.h"
#include "ui/base/named.h"
#include "ui/base/tr.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

constexpr qint64 kTail = 256 << 10; // bytes: the end of a log says most

} // namespace

LogView::LogView(const QString &cell, const QString &file, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_find(named(new QLineEdit, "logFind", UiTr::tr("Search the log")))
    , m_wrap(named(new QCheckBox(UiTr::tr("&Wrap lines")), "logWrap"))
    , m_found(named(new QLabel, "logFound"))
    , m_text(named(new QPlainTextEdit, "logText", UiTr::tr("Server log")))
{
    setObjectName(QStringLiteral("logView"));
    setWindowTitle(UiTr::tr("Server log of %1", "a cell").arg(foreignText(cell)));
    auto *column = new QVBoxLayout(this);
    makeBar(column);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(UiTr::tr("Reading the log…"));
    column->addWidget(m_text, 1);
    setFocusProxy(m_find);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 32);
    inBackground(
        this, [file] { return QString::fromUtf8(readTail(file, kTail)); },
        [this](const QString &text) {
            setLog(text);
            emit loaded();
        });
}

void LogView::makeBar(QVBoxLayout *column)
{
    auto *bar = new QHBoxLayout;
    column->addLayout(bar);
    m_find->setPlaceholderText(UiTr::tr("Search the log"));
    m_find->setClearButtonEnabled(true);
    auto *previous = named(new QPushButton(UiTr::tr("&Previous")), "logPrevious");
    auto *next = named(new QPushButton(UiTr::tr("&Next")), "logNext");
    bar->addWidget(m_find, 1);
    bar->addWidget(previous);
    bar->addWidget(next);
    bar->addWidget(m_wrap);
    column->addWidget(m_found);
    m_found->hide();
    connect(m_find, &QLineEdit::textChanged, this, &LogView::search);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(previous, &QPushButton::clicked, this, [this] { find(true); });
    connect(next, &QPushButton::clicked, this, [this] { find(false); });
    connect(m_wrap, &QCheckBox::toggled, this, [this](bool on) {
        m_text->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    });
    auto *focus = new QShortcut(QKeySequence::Find, this);
    connect(focus, &QShortcut::activated, m_find, [this] {
        m_find->setFocus();
        m_find->selectAll();
    });
    auto *forth = new QShortcut(QKeySequence::FindNext, this);
    connect(forth, &QShortcut::activated, this, [this] { find(false); });
    auto *back = new QShortcut(QKeySequence::FindPrevious, this);
    connect(back, &QShortcut::activated, this, [this] { find(true); });
}

void LogView::setLog(const QString &text)
{
    m_text->setPlaceholderText(UiTr::tr("The server log is empty."));
    m_text->setPlainText(foreignText(text, kTail));
    m_text->moveCursor(QTextCursor::End);
    search();
}

// While a word is typed the first place below the top is shown.
void LogView::search()
{
    if (m_find->text().isEmpty()) {
        m_found->hide();
        QTextCursor none = m_text->textCursor();
        none.clearSelection();
        m_text->setTextCursor(none);
        return;
    }
    m_text->moveCursor(QTextCursor::Start);
    find(false);
}

void LogView::find(bool backward)
{
    const QString word = m_find->text();
    if (word.isEmpty())
        return;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    bool there = m_text->find(word, flags);
    if (!there) {
        m_text->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        there = m_text->find(word, flags);
    }
    const auto count = m_text->toPlainText().count(word, Qt::CaseInsensitive);
    m_found->setText(there ? UiTr::tr("Places found: %1").arg(count) : UiTr::tr("Not found"));
    m_found->show();
}

void LogView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace sweetspot::ui
