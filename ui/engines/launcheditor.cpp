// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engines/launcheditor.h"

#include "core/engines/enginekind.h"
#include "ui/base/chiplist.h"
#include "ui/base/named.h"

#include <QLabel>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

// A chip's text: "NAME=VALUE", or "NAME" of a switch.
QString textOf(const LaunchOption &option)
{
    return option.value.isEmpty() ? option.name : option.name + QLatin1Char('=') + option.value;
}

// People write options with a space as often.
LaunchOption optionFrom(const QString &text, bool spaces)
{
    qsizetype end = text.indexOf(QLatin1Char('='));
    if (const qsizetype space = text.indexOf(QLatin1Char(' ')); spaces && space > 0 && (end < 0 || space < end))
        end = space;
    return end < 0 ? LaunchOption{text, {}} : LaunchOption{text.left(end), text.mid(end + 1).trimmed()};
}

} // namespace

LaunchEditor::LaunchEditor(QWidget *parent)
    : QWidget(parent)
    , m_options(named(new ChipList(tr("additional options")), "launchOptions"))
    , m_environment(named(new ChipList(tr("additional variables")), "launchEnvironment"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new QLabel(tr("Additional options of its server")));
    column->addWidget(m_options);
    column->addWidget(new QLabel(tr("Additional variables of its server")));
    column->addWidget(m_environment);
    m_options->setHint(tr("such as %1; Enter adds it").arg(QStringLiteral("--name value")));
    m_environment->setHint(tr("such as %1; Enter adds it").arg(QStringLiteral("NAME=VALUE")));
    m_options->setCheck([this](const QString &text) -> Result<QString> {
        EngineEntry entry = m_entry;
        entry.options << optionFrom(text, true);
        if (const Status good = checkEngine(entry); !good)
            return good.error();
        return textOf(entry.options.last());
    });
    m_environment->setCheck([this](const QString &text) -> Result<QString> {
        const LaunchOption variable = optionFrom(text, false);
        EngineEntry entry = m_entry;
        entry.environment.insert(variable.name, variable.value);
        if (const Status good = checkEngine(entry); !good)
            return good.error();
        return textOf(variable);
    });
    connect(m_options, &ChipList::changed, this, &LaunchEditor::tell);
    connect(m_environment, &ChipList::changed, this, &LaunchEditor::tell);
}

void LaunchEditor::show(const EngineEntry &entry, bool editable)
{
    m_entry = entry;
    QStringList options, variables;
    for (const LaunchOption &option : entry.options)
        options << textOf(option);
    for (auto variable = entry.environment.begin(); variable != entry.environment.end(); ++variable)
        variables << textOf({variable.key(), variable.value()});
    m_options->setValues(options);
    m_environment->setValues(variables);
    m_options->setEditable(editable);
    m_environment->setEditable(editable);
}

void LaunchEditor::tell()
{
    QVector<LaunchOption> options;
    for (const QString &text : m_options->values())
        options << optionFrom(text, false);
    QMap<QString, QString> environment;
    for (const QString &text : m_environment->values()) { // of a name that is there twice, the newer
        const LaunchOption variable = optionFrom(text, false);
        environment.insert(variable.name, variable.value);
    }
    emit changed(options, environment);
}

} // namespace sweetspot::ui
