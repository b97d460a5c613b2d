// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recentlist.h"

#include "models/foreigntext.h"
#include "models/tooltiptext.h"
#include "ui/base/tonedlabel.h"
#include "ui/window/recentpicture.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

/// A name or a folder in one line, shortened where there is too little room.
class ShortLabel : public QLabel
{
public:
    ShortLabel(const QString &text, Qt::TextElideMode mode, QWidget *parent)
        : QLabel(text, parent)
        , m_mode(mode)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    QSize minimumSizeHint() const override
    {
        return {fontMetrics().averageCharWidth() * 8, fontMetrics().height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(
            rect(), Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), m_mode, width()));
    }

private:
    Qt::TextElideMode m_mode;
};

QString openedText(const QDateTime &utc)
{
    return utc.isValid() ? QLocale().toString(utc.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

} // namespace

RecentRow::RecentRow(const RecentProject &project, QWidget *parent)
    : CardButton(parent)
    , m_project(project)
    , m_picture(new RecentPicture(this))
    , m_title(new ShortLabel(foreignText(QFileInfo(project.path).fileName()), Qt::ElideRight, this))
    , m_opened(new QLabel(openedText(project.openedUtc), this))
    , m_how(new TonedLabel(TonedLabel::Tone::Muted, this))
    , m_resume(new QPushButton(tr("Resume"), this))
{
    setObjectName(QStringLiteral("recentProject"));
    const int line = fontMetrics().height();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(line / 2, line / 2, line / 2, line / 2);
    row->setSpacing(line * 3 / 4);
    row->addWidget(m_picture, 0, Qt::AlignVCenter);
    row->addLayout(makeWords(), 1);
    row->addWidget(m_resume, 0, Qt::AlignVCenter);
    m_resume->setObjectName(QStringLiteral("resumeRecent"));
    m_resume->setCursor(Qt::ArrowCursor);
    m_resume->hide();
    connect(m_resume, &QPushButton::clicked, this, [this] { emit resumeRequested(m_state.unfinishedRun); });
    setToolTip(toolTipText(QDir::toNativeSeparators(project.path)));
    describe();
}

QVBoxLayout *RecentRow::makeWords()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(fontMetrics().height() / 2);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    head->addWidget(m_title, 1);
    head->addWidget(m_opened);
    words->addLayout(head);
    auto *folder = new ShortLabel(foreignText(QDir::toNativeSeparators(m_project.path)), Qt::ElideMiddle, this);
    words->addWidget(folder);
    m_how->setTextFormat(Qt::PlainText);
    m_how->setText(tr("Looking…"));
    words->addWidget(m_how);
    for (QLabel *label : {m_title, m_opened, static_cast<QLabel *>(folder), static_cast<QLabel *>(m_how)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return words;
}

void RecentRow::show(const RecentState &state)
{
    m_state = state;
    if (!state.title.isEmpty())
        m_title->setText(foreignText(state.title));
    m_picture->setGlance(state.glance);
    m_how->setText(recentStateText(state));
    m_resume->setVisible(!state.unfinishedRun.isEmpty());
    describe();
}

void RecentRow::describe()
{
    setText(m_title->text());
    setAccessibleName(tr("Project %1").arg(m_title->text()));
    QStringList about{QDir::toNativeSeparators(m_project.path)};
    if (!m_opened->text().isEmpty())
        about << tr("opened %1").arg(m_opened->text());
    setAccessibleDescription((about << m_how->text()).join(QStringLiteral(", ")));
    m_resume->setAccessibleName(tr("Resume the run of %1").arg(m_title->text()));
}

void RecentRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete)
        emit forgetRequested();
    else
        CardButton::keyPressEvent(event);
}

void RecentRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, &QAbstractButton::click);
    if (!m_state.unfinishedRun.isEmpty())
        menu->addAction(tr("Resume"), this, [this] { emit resumeRequested(m_state.unfinishedRun); });
    // The menu is a child of this row: it has to be closed before the row goes.
    menu->addAction(tr("&Remove from this list"), this, &RecentRow::forgetRequested, Qt::QueuedConnection);
    menu->popup(event->globalPos());
}

RecentList::RecentList(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_none(new QLabel(tr("Projects you open appear here."), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(fontMetrics().height() / 2);
    m_none->setWordWrap(true);
    m_column->addWidget(m_none);
    connect(&m_reader, &RecentReader::read, this, [this](const QString &path, const RecentState &state) {
        for (RecentRow *row : std::as_const(m_rows))
            if (row->path() == path)
                row->show(state);
    });
}

void RecentList::setProjects(const QVector<RecentProject> &projects)
{
    bool focused = false;
    for (RecentRow *row : std::as_const(m_rows)) {
        focused |= row->hasFocus();
        row->hide();
        row->deleteLater(); // it may be the one that asked for this
    }
    m_rows.clear();
    for (const RecentProject &project : projects)
        addRow(project);
    m_none->setVisible(projects.isEmpty());
    if (focused && !m_rows.isEmpty())
        m_rows.first()->setFocus();
    look();
}

void RecentList::addRow(const RecentProject &project)
{
    auto *row = new RecentRow(project, this);
    connect(row, &QAbstractButton::clicked, this, [this, path = project.path] { emit projectRequested(path); });
    connect(row, &RecentRow::resumeRequested, this,
        [this, path = project.path](const QString &run) { emit resumeRequested(path, run); });
    connect(
        row, &RecentRow::forgetRequested, this, [this, path = project.path] { emit forgetRequested(path); });
    m_column->addWidget(row);
    row->show(); // at once, so that it can take the focus
    m_rows << row;
}

void RecentList::look()
{
    QStringList paths;
    if (isVisible())
        for (const RecentRow *row : std::as_const(m_rows))
            paths << row->path();
    m_reader.look(paths);
}

void RecentList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void RecentList::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_reader.stop();
}

} // namespace sweetspot::ui
