// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/engine.h"

#include "core/base/shellwords.h"
#include "core/base/tr.h"
#include "core/engines/handover/handoverform.h"
#include "core/engines/process/serverenvironment.h"

#include <QRegularExpression>

#include <algorithm>

namespace sweetspot
{

namespace
{

constexpr int kMostAdded = 64; // options or variables: far above anything real
constexpr int kLongest = 4096; // characters of a value

Error refused(const Sentence &sentence)
{
    return Error{ErrorCode::BadInput, sentence, {}};
}

// Where a lane's devices are chosen, and what every server of ours gets.
const QStringList &alwaysOurs()
{
    static const QStringList names{QStringLiteral("HOME"), QStringLiteral("XDG_CONFIG_HOME"),
        QStringLiteral("CUDA_VISIBLE_DEVICES"), QStringLiteral("CUDA_DEVICE_ORDER"),
        QStringLiteral("HIP_VISIBLE_DEVICES"), QStringLiteral("ROCR_VISIBLE_DEVICES"),
        QStringLiteral("GPU_DEVICE_ORDINAL"), QStringLiteral("GGML_VK_VISIBLE_DEVICES"),
        QStringLiteral("ONEAPI_DEVICE_SELECTOR"), QStringLiteral("ZE_AFFINITY_MASK")};
    return names;
}

bool isOurs(const QString &name, const QStringList &ours)
{
    return std::any_of(ours.begin(), ours.end(), [&name](const QString &known) {
        return known.endsWith(QLatin1Char('*')) ? name.startsWith(known.chopped(1)) : name == known;
    });
}

// "--api-key" is one as API_KEY is.
bool looksSecret(const QString &name)
{
    QString plain = name;
    while (plain.startsWith(QLatin1Char('-')))
        plain.remove(0, 1);
    plain.replace(QLatin1Char('-'), QLatin1Char('_'));
    return isSecretVariable(plain) || isSecretVariable(QLatin1Char('_') + plain);
}

Status checkAdded(const EngineKind &kind, const QString &name, const QString &value)
{
    if (value.size() > kLongest || value.contains(QChar(0)) || value.contains(QLatin1Char('\n')))
        return refused(CoreTr::tr("The value of \"%1\" must be a single line of text.").arg(name));
    if (looksSecret(name))
        return refused(CoreTr::tr("\"%1\" looks like a secret; projects must not contain any. Save keys under "
                                  "Edit > Keys in the window, or set them in the environment of Sweetspot.")
                           .arg(name));
    if (isOurs(name, kind.setsItself) || isOurs(name, alwaysOurs()))
        return refused(CoreTr::tr("\"%1\" is set by Sweetspot itself from the settings, the lane or the cell's "
                                  "parameters; leave it out.")
                           .arg(name));
    // A project may come from somebody else, and what it says must not become a path or an address.
    if (value.contains(QLatin1Char('/')) || value.contains(QLatin1Char('\\')))
        return refused(CoreTr::tr("The value of \"%1\" is a path or an address, which projects must not "
                                  "contain. Set it in the environment of Sweetspot.")
                           .arg(name));
    return success();
}

} // namespace

Status Engine::accepts(const Artifact &, const QVector<Device> &) const
{
    return refused(CoreTr::tr("%1 is measured with the models it has.").arg(m_kind.label));
}

QVector<EngineDevice> Engine::devices(const EngineSite &, const QVector<Device> &) const
{
    return {};
}

namespace
{

Status checkKnob(const EngineKind &kind, const QString &knob, const QString &value, const EngineEntry &entry,
    bool onHost, const ProgramOptions &program)
{
    const EngineKnob *row = kind.knob(knob);
    if (!row)
        return refused(CoreTr::tr("%1 does not take the parameter %2.").arg(kind.label, knob));
    if (!row->choices.isEmpty() && !row->choices.contains(value))
        return refused(CoreTr::tr("%1 does not take %2 for the parameter %3, only: %4.")
                           .arg(kind.label, value, knob, row->choices.join(QStringLiteral(", "))));
    if (row->onHostOnly && !onHost)
        return refused(
            CoreTr::tr("%1 takes the parameter %2 only where the CPU computes.").arg(kind.label, knob));
    if (row->place != EngineKnob::Place::Load && !engineUrl(entry).isEmpty())
        return refused(
            CoreTr::tr("The parameter %1 is set when a server of %2 starts; the one at %3 is already "
                       "running.")
                .arg(knob, kind.label, engineHost(entry)));
    if (row->place != EngineKnob::Place::Start || program.flags.isEmpty()
        || canBeTold(*row, value, program.flags))
        return success();
    return refused(CoreTr::tr("%1 (%2) has no option %3, which the parameter %4=%5 needs.")
                       .arg(kind.program, program.version, row->allNames().value(0), knob, value));
}

} // namespace

Status Engine::takes(const ParameterSet &set, const EngineEntry &entry, const LaneSpec &lane,
    const ProgramOptions &program) const
{
    for (const auto &[knob, value] : parametersOf(set))
        if (const Status good = checkKnob(m_kind, knob, value, entry, lane.isCpu(), program); !good)
            return good;
    return set.has(knobid::kExtraArgs) ? takesExtra(set.text(knobid::kExtraArgs), program) : success();
}

// As if they were the entry's; and what has a parameter of its own is not said by another one.
Status Engine::takesExtra(const QString &text, const ProgramOptions &program) const
{
    const auto options = extraOptions(text);
    if (!options)
        return options.error();
    EngineEntry entry;
    entry.kind = entry.name = m_kind.id;
    entry.options = *options;
    for (const LaunchOption &option : *options)
        for (const EngineKnob &row : m_kind.knobs)
            if (row.allNames().contains(option.name))
                return refused(CoreTr::tr("\"%1\" is set by the parameter %2; write it as that.")
                                   .arg(option.name, row.knob));
    if (const Status good = checkLaunch(entry); !good)
        return good;
    for (const LaunchOption &option : *options)
        if (!program.flags.isEmpty() && !program.flags.contains(option.name))
            return refused(
                CoreTr::tr("%1 (%2) has no option %3.").arg(m_kind.program, program.version, option.name));
    return success();
}

Status Engine::checkLaunch(const EngineEntry &entry) const
{
    static const QRegularExpression optionName(QStringLiteral("^-{0,2}[A-Za-z][A-Za-z0-9._-]{0,99}\\z")),
        variableName(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]{0,99}\\z"));
    if (entry.options.isEmpty() && entry.environment.isEmpty())
        return success();
    if (m_kind.program.isEmpty() || !entry.url.isEmpty())
        return refused(CoreTr::tr("Options and variables only apply to servers that Sweetspot starts; a server "
                                  "at an address has its own."));
    if (entry.options.size() + entry.environment.size() > kMostAdded)
        return refused(CoreTr::tr("There are more than %1 options and variables.").arg(kMostAdded));
    for (const LaunchOption &option : entry.options) {
        if (!optionName.match(option.name).hasMatch())
            return refused(CoreTr::tr("\"%1\" is not a valid option name.").arg(option.name.left(100)));
        if (const auto good = checkAdded(m_kind, option.name, option.value); !good)
            return good;
    }
    for (auto variable = entry.environment.begin(); variable != entry.environment.end(); ++variable) {
        if (!variableName.match(variable.key()).hasMatch())
            return refused(CoreTr::tr("\"%1\" is not a valid variable name.").arg(variable.key().left(100)));
        if (const auto good = checkAdded(m_kind, variable.key(), variable.value()); !good)
            return good;
        const bool ofEngine = !m_kind.variables.isEmpty() && variable.key().startsWith(m_kind.variables);
        if (!ofEngine && !isEngineVariable(variable.key())) // such as what loads other code into a program
            return refused(CoreTr::tr("\"%1\" is not a variable that controls how engines compute, such as "
                                      "GGML_... or OMP_...; set it in the environment of Sweetspot.")
                               .arg(variable.key()));
    }
    return success();
}

Status Engine::checkSite(const EngineSite &) const
{
    return success();
}

EngineState Engine::surveyProgram(const EngineEntry &, EngineState state, const std::stop_token &) const
{
    state.problem = CoreTr::tr("%1 can only be measured at an address; enter one.").arg(m_kind.label);
    return state;
}

QString Engine::versionAt(StreamClient &, const Endpoint &, const std::stop_token &) const
{
    return {};
}

QStringList Engine::fingerprint(const EngineEntry &) const
{
    return {};
}

ServeLine Engine::serveLine(const ServeOrder &, const ListenAt &) const
{
    return {};
}

Result<LaunchSettings> Engine::settingsOf(const ProgramLine &line, const ListenAt &) const
{
    return Error{
        ErrorCode::BadInput, CoreTr::tr("%1 is not a server of %2.").arg(line.program, m_kind.label), {}};
}

ContainerImage Engine::containerImage(const HandOverOrder &) const
{
    return {};
}

QVector<HandOverForm> Engine::handOverForms() const
{
    return {};
}

QStringList Engine::handOverNotes(const LaunchSettings &) const
{
    return {};
}

InstallPlan Engine::installPlan(const InstallMachine &machine) const
{
    return refusedPlan(planFor(m_kind.id, m_kind.label, machine),
        m_kind.program.isEmpty() || m_kind.takesCommand
            ? CoreTr::tr(
                "There is nothing to install for %1; add it to a project with its address or its command.")
                  .arg(m_kind.label)
            : CoreTr::tr("Sweetspot cannot install %1.").arg(m_kind.label));
}

Status Engine::fetchProgram(
    const InstallPlan &, const std::function<void(const QString &)> &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("Sweetspot cannot install %1.").arg(m_kind.label), {}};
}

Result<std::unique_ptr<Server>> Engine::installedServer(const InstallPlan &plan) const
{
    EngineEntry entry;
    entry.name = entry.kind = m_kind.id;
    entry.program = plan.folder;
    return makeServer({nullptr, entry, {}});
}

QString Engine::serveCommand(const ServeOrder &order) const
{
    const ProgramLine line = serveLine(order, {}).line;
    return line.program.isEmpty()
        ? QString()
        : shellAssignments(line.environment) + shellCommand(line.program, line.arguments);
}

QString Engine::recipe(const ServeOrder &) const
{
    return {};
}

QVector<ResidentModel> Engine::residents(const QString &, const std::stop_token &) const
{
    return {};
}

Status Engine::release(const ResidentModel &resident, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound,
        CoreTr::tr("%1 cannot be told to unload %2; close it there.").arg(m_kind.label, resident.name), {}};
}

QString Engine::keptName(const QString &, const QString &) const
{
    return {};
}

Status Engine::keep(const QString &, const QString &, const QString &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("%1 keeps no models of its own.").arg(m_kind.label), {}};
}

Status Engine::fetchModel(const Endpoint &, const QString &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("%1 cannot download models.").arg(m_kind.label), {}};
}

Result<QStringList> Engine::removeOurs(const Endpoint &, const std::stop_token &) const
{
    return Error{ErrorCode::NotFound, CoreTr::tr("Sweetspot has stored nothing on %1.").arg(m_kind.label), {}};
}

} // namespace sweetspot
