// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/effortscodec.h"

#include "core/base/tr.h"
#include "core/base/yamlkeys.h"
#include "core/base/yamlnode.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sweetspot
{

namespace
{

constexpr const char *kTexts[]{"name", "engine", "model", "family", "base"};

QStringList knownKeys()
{
    QStringList keys;
    for (const char *text : kTexts)
        keys << QLatin1String(text);
    for (const EffortNumber &number : effortNumbers())
        keys << QLatin1String(number.name);
    for (const EffortSwitch &one : effortSwitches())
        keys << QLatin1String(one.name);
    return keys << QStringLiteral("phases");
}

QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Reads one entry. What is wrong with it is told; it can be used when nothing of that is an error.
class EntryReader
{
public:
    EntryReader(const YAML::Node &node, const QString &path, const QString &file, Issues &issues)
        : m_node(node)
        , m_path(path)
        , m_file(file)
        , m_issues(issues)
    {
    }

    std::optional<EffortRule> read()
    {
        if (!m_node.IsMap()) {
            tell(m_node, {}, CoreTr::tr("Each environment must be a group of keys."),
                knownKeys().mid(0, 5).join(QStringLiteral(", ")));
            return std::nullopt;
        }
        yaml::checkKeys(m_node, knownKeys(), m_path + QLatin1Char('.'), m_file, m_issues);
        readTexts();
        readNumbers();
        readSwitches();
        readPhases();
        return m_usable ? std::optional(m_rule) : std::nullopt;
    }

private:
    void tell(const YAML::Node &node, const QString &key, const Sentence &message, const QString &allowed = {},
        Issue::Severity severity = Issue::Severity::Error)
    {
        m_usable = m_usable && severity != Issue::Severity::Error;
        m_issues << Issue{severity, m_file, yaml::lineOf(isThere(node) ? node : m_node),
            key.isEmpty() ? m_path : m_path + QLatin1Char('.') + key,
            isThere(node) ? yaml::rawValue(node).describe() : QString(), allowed, message};
    }

    static bool isThere(const YAML::Node &node) { return node.IsDefined() && !node.IsNull(); }

    QString text(const char *key)
    {
        const YAML::Node value = yaml::child(m_node, key);
        const QString read = yaml::textOf(value).trimmed();
        if (isThere(value) && !value.IsScalar())
            tell(value, QLatin1String(key), CoreTr::tr("A text is required here."), CoreTr::tr("a text"));
        else if (read.size() > kLongestEffortText)
            tell(value, QLatin1String(key), CoreTr::tr("This text is too long."),
                CoreTr::tr("up to %1 characters").arg(kLongestEffortText));
        return read;
    }

    void readTexts()
    {
        const QString name = text("name"), base = text("base");
        if (!base.isEmpty())
            m_rule.base = base;
        QStringList bases;
        for (const TuneEffort &effort : tuneEfforts())
            bases << effort.name;
        if (const auto effort = effortNamed(m_rule.base))
            m_rule.effort = *effort;
        else
            tell(yaml::child(m_node, "base"), QStringLiteral("base"), CoreTr::tr("This effort is not known."),
                bases.join(QStringLiteral(", ")));
        m_rule.engine = text("engine");
        m_rule.model = text("model");
        m_rule.family = text("family");
        m_rule.effort.name = name;
        if (name.isEmpty())
            tell(yaml::child(m_node, "name"), QStringLiteral("name"),
                CoreTr::tr("An environment needs a name."), CoreTr::tr("a text"));
    }

    void readNumbers()
    {
        for (const EffortNumber &number : effortNumbers()) {
            const YAML::Node node = yaml::child(m_node, number.name);
            if (!isThere(node))
                continue;
            const QString key = QLatin1String(number.name);
            const QString allowed
                = CoreTr::tr("%1 to %2").arg(numberText(number.least), numberText(number.most));
            bool ok = false;
            const double value = yaml::textOf(node).toDouble(&ok);
            if (!ok || !std::isfinite(value)) {
                tell(node, key, CoreTr::tr("A number is required here."), allowed);
            } else if (number.whole && value != std::floor(value)) {
                tell(node, key, CoreTr::tr("A whole number is required here."), allowed);
            } else {
                const double used = std::clamp(value, number.least, number.most);
                number.set(m_rule.effort, used);
                if (used != value)
                    tell(node, key,
                        CoreTr::tr("This number is out of range; %1 is used.").arg(numberText(used)), allowed,
                        Issue::Severity::Warning);
            }
        }
    }

    void readSwitches()
    {
        for (const EffortSwitch &one : effortSwitches()) {
            const YAML::Node node = yaml::child(m_node, one.name);
            if (!isThere(node))
                continue;
            const QString value = yaml::textOf(node).toLower();
            const bool yes = value == QLatin1String("true") || value == QLatin1String("yes");
            if (!yes && value != QLatin1String("false") && value != QLatin1String("no"))
                tell(node, QLatin1String(one.name), CoreTr::tr("Yes or no is required here."),
                    QStringLiteral("true, false"));
            else
                m_rule.effort.*one.member = yes;
        }
    }

    void readPhases()
    {
        const YAML::Node list = yaml::child(m_node, "phases");
        if (!isThere(list))
            return;
        QStringList names;
        for (int i = 0; i < kKnobPhases; ++i)
            names << knobPhaseName(KnobPhase(i));
        const QString key = QStringLiteral("phases"), allowed = names.join(QStringLiteral(", "));
        if (!list.IsSequence() || list.size() == 0) {
            tell(list, key, CoreTr::tr("A list of phases is required here."), allowed);
            return;
        }
        QVector<KnobPhase> phases;
        for (const YAML::Node &node : list) {
            const auto phase = knobPhaseFromName(yaml::textOf(node));
            if (!phase)
                tell(node, key, CoreTr::tr("This phase is not known."), allowed);
            else if (phases.contains(*phase))
                tell(node, key, CoreTr::tr("This phase appears twice; the first counts."), {},
                    Issue::Severity::Warning);
            else
                phases << *phase;
            if (!m_usable) // a long list of nonsense is told once
                return;
        }
        m_rule.effort.phases = phases;
    }

    const YAML::Node &m_node;
    QString m_path, m_file;
    Issues &m_issues;
    EffortRule m_rule;
    bool m_usable = true;
};

// By what an entry is found again.
QString identity(const QString &name, const QString &engine, const QString &model, const QString &family)
{
    return QStringList{name, engine, model, family}.join(QChar(0));
}

QString identity(const EffortRule &rule)
{
    return identity(rule.effort.name, rule.engine, rule.model, rule.family);
}

QString identity(const YAML::Node &node)
{
    const auto text = [&](const char *key) { return yaml::textOf(yaml::child(node, key)).trimmed(); };
    return identity(text("name"), text("engine"), text("model"), text("family"));
}

void writeTexts(YAML::Node &node, const EffortRule &rule)
{
    const std::pair<const char *, const QString *> texts[]{{"name", &rule.effort.name},
        {"engine", &rule.engine}, {"model", &rule.model}, {"family", &rule.family}, {"base", &rule.base}};
    for (const auto &[key, text] : texts)
        if (text->isEmpty())
            node.remove(key);
        else
            node[key] = text->toStdString();
}

void writeEffort(YAML::Node &node, const EffortRule &rule)
{
    const TuneEffort base = effortNamed(rule.base).value_or(preprodEffort());
    // What a person wrote stays written, though the base has the same value.
    const auto isWritten = [&](const char *key) {
        const YAML::Node there = yaml::child(node, key);
        return there.IsDefined() && !there.IsNull();
    };
    for (const EffortNumber &number : effortNumbers())
        if (number.get(rule.effort) != number.get(base) || isWritten(number.name))
            node[number.name] = numberText(number.get(rule.effort)).toStdString();
    for (const EffortSwitch &one : effortSwitches())
        if (rule.effort.*one.member != base.*one.member || isWritten(one.name))
            node[one.name] = rule.effort.*one.member;
    if (rule.effort.phases == base.phases && !isWritten("phases"))
        return;
    YAML::Node phases(YAML::NodeType::Sequence);
    phases.SetStyle(YAML::EmitterStyle::Flow);
    for (const KnobPhase phase : rule.effort.phases)
        phases.push_back(knobPhaseName(phase).toStdString());
    node["phases"] = phases;
}

} // namespace

const QVector<EffortSwitch> &effortSwitches()
{
    static const QVector<EffortSwitch> switches{{"pair_moves", &TuneEffort::pairMoves},
        {"guard", &TuneEffort::guard}, {"all_levels", &TuneEffort::allLevels},
        {"exhaustive", &TuneEffort::exhaustive}, {"lossy_allowed", &TuneEffort::lossyAllowed}};
    return switches;
}

EffortsFile readEfforts(const QByteArray &text, const QString &fileName)
{
    EffortsFile result;
    const auto root = yaml::parse(text, fileName, result.issues);
    result.whole = root && !hasErrors(result.issues);
    if (!root)
        return result;
    const auto tell = [&](const YAML::Node &node, const QString &key, const Sentence &message,
                          const QString &allowed, Issue::Severity severity = Issue::Severity::Error) {
        result.issues << Issue{
            severity, fileName, yaml::lineOf(node), key, yaml::rawValue(node).describe(), allowed, message};
    };
    const QString key = QStringLiteral("efforts");
    yaml::checkKeys(*root, {key}, {}, fileName, result.issues);
    const YAML::Node list = yaml::child(*root, "efforts");
    if (!list.IsDefined() || list.IsNull())
        return result;
    if (!list.IsSequence()) {
        tell(list, key, CoreTr::tr("A list is required here."), {});
        return result;
    }
    QSet<QString> seen;
    int number = 0;
    for (const YAML::Node &node : list) {
        const QString path = QStringLiteral("efforts[%1]").arg(number++);
        if (number > kMostEffortRules) {
            tell(node, path, CoreTr::tr("There are too many environments."),
                CoreTr::tr("up to %1").arg(kMostEffortRules));
            break;
        }
        const auto rule = EntryReader(node, path, fileName, result.issues).read();
        if (!rule)
            continue;
        if (const QString same = identity(*rule).toLower(); seen.contains(same))
            tell(node, path, CoreTr::tr("This environment appears twice for the same place; the first counts."),
                {}, Issue::Severity::Warning);
        else
            seen.insert(same);
        result.rules << *rule;
    }
    return result;
}

QByteArray writeEfforts(const QByteArray &oldText, const QVector<EffortRule> &rules)
{
    Issues ignored;
    YAML::Node root = yaml::parse(oldText, {}, ignored).value_or(YAML::Node(YAML::NodeType::Map));
    QHash<QString, YAML::Node> before;
    if (const YAML::Node old = yaml::child(root, "efforts"); old.IsSequence())
        for (const YAML::Node &node : old)
            if (node.IsMap() && !before.contains(identity(node)))
                before.insert(identity(node), node);
    YAML::Node list(YAML::NodeType::Sequence);
    for (const EffortRule &rule : rules) {
        YAML::Node node(YAML::NodeType::Map);
        if (const auto old = before.find(identity(rule)); old != before.end()) {
            node = YAML::Clone(*old);
            before.erase(old); // of one entry
        }
        writeTexts(node, rule);
        writeEffort(node, rule);
        list.push_back(node);
    }
    root["efforts"] = list;
    return yaml::emitDocument(root);
}

} // namespace sweetspot
