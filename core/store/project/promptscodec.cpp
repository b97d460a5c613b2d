// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project/promptscodec.h"

#include "core/base/tr.h"
#include "core/base/yamlkeys.h"
#include "core/base/yamlnode.h"

#include <QHash>

#include <functional>
#include <optional>

namespace sweetspot
{

namespace
{

/// Reports one node of the file.
using Wrong
    = std::function<void(const YAML::Node &, const QString &key, const Sentence &, const QString &allowed)>;

std::optional<OwnPrompt> readPrompt(const YAML::Node &node, const QString &path, const Wrong &wrong)
{
    if (!node.IsMap()) {
        wrong(node, path, CoreTr::tr("Each prompt must be a group of keys."),
            QStringLiteral("prompt, check, expected, use"));
        return std::nullopt;
    }
    for (const char *key : {"prompt", "check", "expected", "use"})
        if (const YAML::Node value = yaml::child(node, key);
            value.IsDefined() && !value.IsNull() && !value.IsScalar()) {
            wrong(value, path + QLatin1Char('.') + QLatin1String(key), CoreTr::tr("A text is required here."),
                CoreTr::tr("a text"));
            return std::nullopt;
        }
    OwnPrompt prompt;
    prompt.prompt = yaml::textOf(yaml::child(node, "prompt"));
    prompt.expected = yaml::textOf(yaml::child(node, "expected"));
    prompt.use = yaml::textOf(yaml::child(node, "use"));
    if (const QString check = yaml::textOf(yaml::child(node, "check")); !check.isEmpty())
        prompt.check = check;
    if (prompt.prompt.trimmed().isEmpty())
        wrong(node, path, CoreTr::tr("A prompt needs a text."), CoreTr::tr("a text"));
    else if (prompt.prompt.size() > kLongestOwnPrompt || prompt.expected.size() > kLongestOwnPrompt)
        wrong(node, path, CoreTr::tr("This text is too long."),
            CoreTr::tr("up to %1 characters").arg(kLongestOwnPrompt));
    else if (!ownChecks().contains(prompt.check))
        wrong(yaml::child(node, "check"), path + QStringLiteral(".check"),
            CoreTr::tr("This check is not known."), ownChecks().join(QStringLiteral(", ")));
    else if (!prompt.use.isEmpty() && !ownUses().contains(prompt.use))
        wrong(yaml::child(node, "use"), path + QStringLiteral(".use"), CoreTr::tr("This use is not known."),
            ownUses().join(QStringLiteral(", ")));
    else
        return prompt;
    return std::nullopt;
}

} // namespace

PromptsFile readPrompts(const QByteArray &text, const QString &fileName)
{
    PromptsFile result;
    const auto root = yaml::parse(text, fileName, result.issues);
    result.whole = root && !hasErrors(result.issues);
    if (!root)
        return result;
    const Wrong wrong
        = [&](const YAML::Node &node, const QString &key, const Sentence &message, const QString &allowed) {
              result.issues << Issue{Issue::Severity::Error, fileName, yaml::lineOf(node), key,
                  node.IsDefined() ? yaml::rawValue(node).describe() : QString(), allowed, message};
          };
    yaml::checkKeys(*root, {QStringLiteral("prompts")}, {}, fileName, result.issues);
    const YAML::Node list = yaml::child(*root, "prompts");
    if (!list.IsDefined() || list.IsNull())
        return result;
    if (!list.IsSequence()) {
        wrong(list, QStringLiteral("prompts"), CoreTr::tr("A list is required here."), {});
        return result;
    }
    int number = 0;
    for (const YAML::Node &node : list) {
        const QString path = QStringLiteral("prompts[%1]").arg(number++);
        if (number > kMostOwnPrompts) {
            wrong(node, path, CoreTr::tr("There are too many prompts."),
                CoreTr::tr("up to %1").arg(kMostOwnPrompts));
            break;
        }
        if (node.IsMap())
            yaml::checkKeys(node,
                {QStringLiteral("prompt"), QStringLiteral("check"), QStringLiteral("expected"),
                    QStringLiteral("use")},
                path + QLatin1Char('.'), fileName, result.issues);
        if (const auto prompt = readPrompt(node, path, wrong))
            result.prompts << *prompt;
    }
    return result;
}

QByteArray writePrompts(const QByteArray &oldText, const QVector<OwnPrompt> &prompts)
{
    Issues ignored;
    YAML::Node root = yaml::parse(oldText, {}, ignored).value_or(YAML::Node(YAML::NodeType::Map));
    QHash<QString, YAML::Node> before;
    if (const YAML::Node old = yaml::child(root, "prompts"); old.IsSequence())
        for (const YAML::Node &node : old)
            if (node.IsMap())
                before.insert(yaml::textOf(yaml::child(node, "prompt")), node);
    YAML::Node list(YAML::NodeType::Sequence);
    for (const OwnPrompt &prompt : prompts) {
        YAML::Node node(YAML::NodeType::Map);
        if (const auto old = before.constFind(prompt.prompt); old != before.constEnd())
            node = YAML::Clone(*old);
        node["prompt"] = prompt.prompt.toStdString();
        node["check"] = prompt.check.toStdString();
        if (prompt.expected.isEmpty())
            node.remove("expected");
        else
            node["expected"] = prompt.expected.toStdString();
        if (prompt.use.isEmpty())
            node.remove("use");
        else
            node["use"] = prompt.use.toStdString();
        list.push_back(node);
    }
    root["prompts"] = list;
    return yaml::emitDocument(root);
}

} // namespace sweetspot
