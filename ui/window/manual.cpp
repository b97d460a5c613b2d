// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/manual.h"

#include "models/tooltiptext.h"
#include "ui/base/named.h"

#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextTable>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

constexpr int kDeepestInContents = 3; // levels of headings

// Tables as they come from Markdown have cells that touch.
void layOutTables(QTextDocument *document, const QPalette &palette, int space)
{
    for (QTextFrame *frame : document->rootFrame()->childFrames())
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setBorder(1);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(palette.color(QPalette::Mid));
            format.setBorderCollapse(true);
            format.setCellPadding(space / 2.0);
            format.setTopMargin(space);
            format.setBottomMargin(space);
            table->setFormat(format);
        }
}

} // namespace

Manual::Manual(QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_search(named(new QLineEdit, "manualSearch", tr("Search the manual")))
    , m_contents(named(new QTreeWidget, "manualContents", tr("Contents of the manual")))
    , m_text(named(new QTextBrowser, "manualText", tr("Chapter of the manual")))
{
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("Sweetspot manual"));
    const int space = fontMetrics().height() / 2;
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_contents->setHeaderHidden(true);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(space * 2);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    auto *parts = new QSplitter;
    parts->addWidget(left);
    parts->addWidget(m_text);
    parts->setStretchFactor(1, 1);
    parts->setSizes({fontMetrics().averageCharWidth() * 36, fontMetrics().averageCharWidth() * 84});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(space, space, space, space);
    whole->addWidget(parts);
    fillContents();
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            open({item->data(0, Qt::UserRole).toString(), item->data(0, Qt::UserRole + 1).toString()});
    });
    connect(m_search, &QLineEdit::textChanged, this, &Manual::search);
    connect(m_search, &QLineEdit::returnPressed, this, &Manual::findNext);
    connect(new QShortcut(QKeySequence::FindNext, this), &QShortcut::activated, this, &Manual::findNext);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    connect(m_text, &QTextBrowser::anchorClicked, this, &Manual::follow);
    resize(fontMetrics().averageCharWidth() * 130, fontMetrics().height() * 42);
}

void Manual::fillContents()
{
    for (const ManualChapter &chapter : manual()) {
        QVector<QTreeWidgetItem *> above; // the last heading of each level
        for (const ManualSection &section : chapter.sections) {
            if (section.level > kDeepestInContents)
                continue;
            above.resize(std::min<qsizetype>(above.size(), section.level - 1));
            auto *item = above.isEmpty() ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(above.last());
            item->setText(0, section.title);
            item->setToolTip(0, toolTipText(section.title));
            item->setData(0, Qt::UserRole, chapter.id);
            item->setData(0, Qt::UserRole + 1, above.isEmpty() ? QString() : section.anchor);
            above << item;
        }
    }
    m_contents->expandToDepth(0);
}

void Manual::open(const ManualPlace &place)
{
    const QVector<ManualChapter> &chapters = manual();
    const auto chapter = std::find_if(
        chapters.begin(), chapters.end(), [&](const ManualChapter &c) { return c.id == place.chapter; });
    if (chapter == chapters.end())
        return;
    m_place = place;
    if (m_loaded != chapter->id)
        load(*chapter);
    scrollTo(place.anchor);
    mark();
}

void Manual::load(const ManualChapter &chapter)
{
    m_loaded = chapter.id;
    m_text->setMarkdown(chapter.markdown);
    layOutTables(m_text->document(), palette(), fontMetrics().height() / 2);
}

void Manual::scrollTo(const QString &anchor)
{
    QTextBlock block = m_text->document()->begin();
    if (!anchor.isEmpty())
        while (block.isValid()
            && (block.blockFormat().headingLevel() == 0 || manualAnchor(block.text()) != anchor))
            block = block.next();
    if (!block.isValid())
        return;
    m_text->setTextCursor(QTextCursor(block)); // where a search goes on
    const double top = m_text->document()->documentLayout()->blockBoundingRect(block).top();
    m_text->verticalScrollBar()->setValue(anchor.isEmpty() ? 0 : int(top) - fontMetrics().height() / 2);
}

void Manual::search(const QString &words)
{
    // A heading stays for its own text and for that of those below it.
    for (const ManualChapter &chapter : manual()) {
        QSet<QString> found;
        for (const int section : sectionsWith(chapter, words))
            found << chapter.sections.at(section).anchor;
        const std::function<bool(QTreeWidgetItem *)> keep = [&](QTreeWidgetItem *item) {
            const QString anchor = item->data(0, Qt::UserRole + 1).toString();
            bool any = found.contains(anchor.isEmpty() ? chapter.sections.first().anchor : anchor);
            for (int i = 0; i < item->childCount(); ++i)
                any = keep(item->child(i)) || any;
            item->setHidden(!any);
            return any;
        };
        for (int i = 0; i < m_contents->topLevelItemCount(); ++i)
            if (QTreeWidgetItem *top = m_contents->topLevelItem(i);
                top->data(0, Qt::UserRole).toString() == chapter.id)
                keep(top);
    }
    if (words.trimmed().isEmpty())
        m_contents->expandToDepth(0);
    else
        m_contents->expandAll();
    mark();
}

// Where the words stand in the chapter that is open.
void Manual::mark()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        constexpr int kLetters = 2; // one letter stands everywhere
        if (word.size() < kLetters)
            continue;
        for (QTextCursor at = m_text->document()->find(word); !at.isNull();
             at = m_text->document()->find(word, at)) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = at;
            mark.format.setBackground(palette().color(QPalette::Highlight));
            mark.format.setForeground(palette().color(QPalette::HighlightedText));
            marks << mark;
        }
    }
    m_text->setExtraSelections(marks);
}

void Manual::findNext()
{
    const QString word = m_search->text().trimmed().section(QLatin1Char(' '), 0, 0);
    if (word.isEmpty() || m_text->find(word))
        return;
    m_text->moveCursor(QTextCursor::Start); // from the beginning again
    m_text->find(word);
}

void Manual::follow(const QUrl &link)
{
    if (link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http"))
        QDesktopServices::openUrl(link);
    else
        open(manualTarget(link.toString(), m_loaded));
}

void Manual::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_loaded.isEmpty())
        return;
    m_loaded.clear(); // colours are in the text
    open(m_place);
}

} // namespace sweetspot::ui
