// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/handoverdialog.h"

#include "core/base/files.h"
#include "models/foreigntext.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/base/tr.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace sweetspot::ui
{

HandOverDialog::HandOverDialog(const QString &cell, const QVector<HandOver> &forms, QWidget *parent)
    : QDialog(parent)
    , m_forms(forms)
    , m_list(named(new QListWidget, "handOverForms", UiTr::tr("Forms")))
    , m_about(named(new QLabel, "handOverAbout"))
    , m_lost(named(new TonedLabel(TonedLabel::Tone::Warning), "handOverLost"))
    , m_done(named(new TonedLabel(TonedLabel::Tone::Muted), "handOverDone"))
    , m_failed(named(new TonedLabel(TonedLabel::Tone::Problem), "handOverFailed"))
    , m_text(named(new QPlainTextEdit, "handOverText", UiTr::tr("Text of this form")))
{
    setObjectName(QStringLiteral("handOverDialog"));
    setWindowTitle(UiTr::tr("Hand over: %1", "a cell").arg(foreignText(cell)));
    for (const HandOver &form : m_forms)
        m_list->addItem(form.label);
    // As wide as its longest entry.
    m_list->setFixedWidth(m_list->sizeHintForColumn(0) + 2 * m_list->frameWidth() + fontMetrics().height());
    auto *column = new QVBoxLayout(this);
    auto *halves = new QHBoxLayout;
    halves->addWidget(m_list);
    halves->addWidget(makeText(), 1);
    column->addLayout(halves, 1);
    column->addWidget(m_done);
    column->addWidget(m_failed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copies
        = named(buttons->addButton(UiTr::tr("&Copy"), QDialogButtonBox::ActionRole), "handOverCopy");
    QPushButton *saves
        = named(buttons->addButton(UiTr::tr("&Save as…"), QDialogButtonBox::ActionRole), "handOverSave");
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copies, &QPushButton::clicked, this, &HandOverDialog::copy);
    connect(saves, &QPushButton::clicked, this, &HandOverDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, &HandOverDialog::showForm);
    copies->setEnabled(!m_forms.isEmpty());
    saves->setEnabled(!m_forms.isEmpty());
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 32);
    choose(0);
    showForm();
}

QWidget *HandOverDialog::makeText()
{
    auto *half = new QWidget;
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 0);
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_lost->setTextFormat(Qt::PlainText);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(m_about);
    column->addWidget(m_lost);
    column->addWidget(m_text, 1);
    return half;
}

void HandOverDialog::choose(int form)
{
    m_list->setCurrentRow(form);
}

const HandOver *HandOverDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_forms.size() ? &m_forms.at(row) : nullptr;
}

void HandOverDialog::showForm()
{
    say({}, false);
    const HandOver *form = chosen();
    if (!form)
        return;
    // A file without comments has nowhere else to say it.
    QStringList about = form->commented ? QStringList() : form->facts;
    about << verificationOf(*form);
    about << form->notes;
    m_about->setText(foreignText(about.join(QLatin1Char('\n'))));
    QStringList lost;
    for (const QString &one : form->lost)
        lost << UiTr::tr("Not said here: %1").arg(one);
    m_lost->tell(foreignText(lost.join(QLatin1Char('\n'))));
    m_text->setPlainText(foreignText(form->text));
}

void HandOverDialog::say(const QString &text, bool problem)
{
    m_done->tell(problem ? QString() : text);
    m_failed->tell(problem ? text : QString());
    TonedLabel *told = problem ? m_failed : m_done;
    told->setAccessibleName(text);
    if (text.isEmpty())
        return;
    QAccessibleEvent event(told, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void HandOverDialog::copy()
{
    if (const HandOver *form = chosen()) {
        QGuiApplication::clipboard()->setText(form->text);
        say(UiTr::tr("Copied: %1.").arg(form->label), false);
    }
}

void HandOverDialog::save()
{
    const HandOver *form = chosen();
    if (!form)
        return;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString ending = QFileInfo(form->fileName).suffix();
    const QStringList kinds = ending.isEmpty()
        ? QStringList()
        : QStringList{QStringLiteral("%1 (*.%2)").arg(form->label.section(QStringLiteral(" ("), 0, 0), ending)};
    askForNewFile(this, this,
        {UiTr::tr("Save the settings"), folder.filePath(safeFileName(form->fileName)), kinds},
        [this](const QString &file) { saveTo(file); });
}

void HandOverDialog::saveTo(const QString &file)
{
    const HandOver *form = chosen();
    if (!form)
        return;
    const QByteArray bytes = form->text.toUtf8();
    inBackground(
        this, [file, bytes] { return writeFileSafely(file, bytes); },
        [this, file](const Status &written) {
            say(written ? UiTr::tr("Saved as %1.").arg(QDir::toNativeSeparators(file))
                        : QString(written.error().sentence),
                !written);
            emit saved(bool(written));
        });
}

} // namespace sweetspot::ui
