// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace sweetspot
{

/// What a measured prompt asks for. The speed of a model alone hardly depends on it; what drafting tokens gains
/// does, because it depends on how much of an answer can be foreseen.
enum class TextTask {
    Story, ///< new prose: little can be foreseen
    Code, ///< a file again with small changes: nearly all of it can
    Records, ///< facts in another form: names and numbers can, what stands between them is always the same
};
inline constexpr int kTextTasks = 3;

QString textTaskName(TextTask task); ///< stable, for files: "story"
std::optional<TextTask> textTaskFromName(const QString &name);

} // namespace sweetspot
