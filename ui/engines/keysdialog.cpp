// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/keysdialog.h"

#include "core/catalog/keytest.h"
#include "models/tooltiptext.h"
#include "ui/base/background.h"
#include "ui/base/colors.h"
#include "ui/base/icons.h"
#include "ui/base/latelabel.h"
#include "ui/base/tonedlabel.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sweetspot::ui
{

KeysDialog::KeysDialog(SecretStore *store, const QVector<KeyKind> &kinds, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_problem(new TonedLabel(TonedLabel::Tone::Problem, this))
    , m_waiting(new LateLabel(
          tr("Waiting for the keyring. It may be asking for your password in a window of its own.")))
{
    setObjectName(QStringLiteral("keysDialog"));
    setWindowTitle(tr("Keys"));
    auto *column = new QVBoxLayout(this);
    auto *intro
        = new QLabel(tr("Keys are stored in the keyring of your desktop, never in projects, reports or logs. "
                        "Each key is sent only to its own service. “Test” contacts that service once."));
    intro->setWordWrap(true);
    column->addWidget(intro);
    m_problem->setObjectName(QStringLiteral("keyringProblem"));
    m_problem->tell({});
    column->addWidget(m_problem);
    m_waiting->setObjectName(QStringLiteral("keyringWaits"));
    column->addWidget(m_waiting);
    column->addSpacing(fontMetrics().height() / 2);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    column->addLayout(grid);
    for (const KeyKind &kind : kinds)
        addRow(grid, kind);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Return keeps the key that was typed
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    connect(store, &SecretStore::changed, this, &KeysDialog::refresh);
    for (const KeyKind &kind : kinds)
        refresh(kind.id);
    resize(fontMetrics().averageCharWidth() * 110, sizeHint().height());
}

namespace
{

// What was typed can be looked at for as long as the eye is pressed in; what is stored never.
void addReveal(QLineEdit *edit)
{
    auto *reveal = edit->addAction(glyphIcon(Glyph::Eye, edit->palette()), QLineEdit::TrailingPosition);
    reveal->setObjectName(edit->objectName() + QStringLiteral("Reveal"));
    reveal->setCheckable(true);
    reveal->setText(KeysDialog::tr("Show what is typed"));
    reveal->setToolTip(toolTipText(reveal->text()));
    QObject::connect(reveal, &QAction::toggled, edit,
        [edit](bool on) { edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
}

QLabel *linkTo(const KeyKind &kind)
{
    auto *link = new QLabel(QStringLiteral("<a href=\"%1\">%2</a>")
                                .arg(kind.page.toHtmlEscaped(), KeysDialog::tr("Get a key").toHtmlEscaped()));
    link->setObjectName(kind.id + QStringLiteral("Page"));
    link->setOpenExternalLinks(true);
    link->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    link->setToolTip(toolTipText(kind.page));
    return link;
}

} // namespace

void KeysDialog::addRow(QGridLayout *grid, const KeyKind &kind)
{
    Row row;
    row.kind = kind;
    row.state = new QLabel;
    row.state->setObjectName(kind.id + QStringLiteral("State"));
    row.state->setWordWrap(true);
    row.state->setTextFormat(Qt::PlainText);
    row.edit = new QLineEdit;
    row.edit->setObjectName(kind.id + QStringLiteral("Key"));
    row.edit->setEchoMode(QLineEdit::Password);
    row.edit->setPlaceholderText(tr("Paste a key"));
    addReveal(row.edit);
    row.edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    row.keep = new QPushButton(tr("Save"));
    row.test = new QPushButton(tr("Test"));
    row.remove = new QPushButton(tr("Remove"));
    row.keep->setObjectName(kind.id + QStringLiteral("Keep"));
    row.test->setObjectName(kind.id + QStringLiteral("Test"));
    row.remove->setObjectName(kind.id + QStringLiteral("Remove"));
    for (QPushButton *button : {row.keep, row.test, row.remove})
        button->setAutoDefault(false);
    auto *label = new QLabel(kind.label);
    label->setBuddy(row.edit);
    label->setToolTip(toolTipText(kind.serves));
    row.edit->setToolTip(toolTipText(kind.serves));
    const int at = grid->rowCount();
    grid->addWidget(label, at, 0);
    grid->addWidget(row.edit, at, 1);
    grid->addWidget(row.keep, at, 2);
    grid->addWidget(row.test, at, 3);
    grid->addWidget(row.remove, at, 4);
    grid->addWidget(row.state, at + 1, 1, 1, 4);
    grid->addWidget(linkTo(kind), at + 1, 0, Qt::AlignTop);
    // Room for two lines, so that nothing jumps when a sentence comes.
    row.state->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    grid->setRowMinimumHeight(at + 1, fontMetrics().height() * 5 / 2);
    const QString id = kind.id;
    connect(row.edit, &QLineEdit::textChanged, this, [this, id] { note(id, {}); });
    connect(row.edit, &QLineEdit::returnPressed, this, [this, id] { keep(id); });
    connect(row.keep, &QPushButton::clicked, this, [this, id] { keep(id); });
    connect(row.test, &QPushButton::clicked, this, [this, id] { test(id); });
    connect(row.remove, &QPushButton::clicked, this, [this, id] { remove(id); });
    m_rows.insert(id, row);
    showRow(m_rows[id]);
}

void KeysDialog::refresh(const QString &id)
{
    if (!m_rows.contains(id))
        return;
    const int reading = ++m_rows[id].reads;
    m_waiting->begin();
    m_store->read(id, this, [this, id, reading](const FoundKey &found) {
        m_waiting->end();
        Row &row = m_rows[id];
        if (row.reads != reading)
            return;
        if (!found.problem.isEmpty())
            m_problem->tell(found.problem);
        // What was said of a key goes when the key does, not when the keyring answers late.
        if (row.found.key != found.key)
            row.note.clear();
        row.found = found;
        showRow(row);
    });
}

void KeysDialog::note(const QString &id, const QString &text, bool problem)
{
    Row &row = m_rows[id];
    row.note = text;
    row.problem = problem;
    showRow(row);
}

void KeysDialog::showRow(Row &row)
{
    const QString masked = maskedKey(row.found.key);
    QString text;
    switch (row.found.source) {
    case FoundKey::Source::None:
        text = tr("No key.");
        break;
    case FoundKey::Source::Session:
        text = tr("%1, for this session only.").arg(masked);
        break;
    case FoundKey::Source::Environment:
        text = tr("%1, from %2.").arg(masked, row.kind.variable);
        break;
    case FoundKey::Source::Keyring:
        text = tr("%1, in the keyring.").arg(masked);
        break;
    }
    if (!row.note.isEmpty())
        text += QLatin1Char(' ') + row.note;
    row.state->setText(text);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, row.problem ? errorColor(palette()) : mutedText(palette()));
    row.state->setPalette(colours);
    const bool kept
        = row.found.source == FoundKey::Source::Keyring || row.found.source == FoundKey::Source::Session;
    row.keep->setText(kept ? tr("Replace") : tr("Save"));
    row.keep->setEnabled(!row.edit->text().trimmed().isEmpty());
    row.test->setEnabled(!row.asking && (row.found.source != FoundKey::Source::None || row.keep->isEnabled()));
    row.remove->setEnabled(kept);
}

void KeysDialog::keep(const QString &id)
{
    const QString key = m_rows[id].edit->text().trimmed();
    if (key.isEmpty())
        return;
    m_waiting->begin();
    m_store->write(id, key, this, [this, id, key](const Status &written) {
        m_waiting->end();
        m_rows[id].edit->clear();
        if (written)
            return; // the store signals that it changed
        m_store->keepForSession(id, key);
        m_problem->tell(written.error().sentence);
    });
}

void KeysDialog::test(const QString &id)
{
    Row &row = m_rows[id];
    const QString typed = row.edit->text().trimmed();
    const QString key = typed.isEmpty() ? row.found.key : typed;
    row.asking = true;
    note(id, tr("Contacting %1…").arg(row.kind.label));
    inBackground(
        this, [kind = row.kind, key](const std::stop_token &stop) { return testKey(kind, key, stop); },
        [this, id](const Status &accepted) {
            Row &tested = m_rows[id];
            tested.asking = false;
            note(id,
                accepted ? tr("%1 accepts this key.").arg(tested.kind.label)
                         : QString(accepted.error().sentence),
                !accepted);
        },
        Load::Wait);
}

void KeysDialog::remove(const QString &id)
{
    m_waiting->begin();
    m_store->remove(id, this, [this, id](const Status &removed) {
        m_waiting->end();
        if (!removed)
            note(id, removed.error().sentence, true);
    });
}

} // namespace sweetspot::ui
