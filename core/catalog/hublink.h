// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace sweetspot
{

/// What a person pasted to name a model on the Hugging Face Hub.
struct HubReference {
    QString repo; ///< "org/name"
    QString revision = QStringLiteral("main");
    QString file; ///< path within the repository; empty: the whole of it
    QString quantization; ///< "Q4_K_M"; empty: any

    bool operator==(const HubReference &) const = default;
};

/// Understands https://huggingface.co/org/repo[/blob|resolve|tree/REV[/PATH]], the same at hf.co or at the
/// endpoint, hf://org/repo[@REV][/PATH], hf.co/org/repo[:QUANT], org/repo[:QUANT]. nullopt for anything else,
/// and for names that could leave a folder ("..", absolute, empty parts). Pure.
std::optional<HubReference> parseHubReference(const QString &text, const QString &endpoint = {});

/// Whether a path of a repository is safe below a folder of ours: relative, no "..", no control characters, of
/// a length that file systems take.
bool isSafeHubPath(const QString &path);

} // namespace sweetspot
