// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profiles/profile.h"

namespace sweetspot
{

/// Long texts: how long a context takes to load, how speed falls with depth, whether facts in it are found
/// again (docs/measuring.md#long-context).
///
/// For each size one cold prompt (three in full mode) that fills it, with needles in it, then follow-up
/// questions about the other needles, for which the server has the text in its cache. Attempts have the shapes
/// "cold/4096" and "ask/4096"; each carries a question of the category "needle".
class LongContext : public Profile
{
public:
    QString id() const override { return QStringLiteral("long_context"); }
    QString label() const override;
    bool isLong() const override { return true; }
    Status run(ProfileContext &context) const override;
};

/// Sizes to measure, ascending: the configured ones that the model allows, in full mode also the model's own
/// limit up to 64k. Never empty for a model that has a context at all: a model with less than the smallest size
/// is measured at its limit. Pure.
QVector<int> contextSizes(const QVector<int> &configured, std::optional<int> modelLimit, TestMode mode);

/// "The vault code of Mara is 4711." and the question for it; different for each index and seed. Pure.
struct Needle {
    QString sentence;
    QString question;
    QString answer;
};
Needle makeNeedle(quint32 seed, int index);

} // namespace sweetspot
