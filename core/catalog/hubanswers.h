// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace sweetspot
{

/// A repository as a search finds it. Everything in it is foreign text.
struct HubModel {
    QString repo;
    qint64 downloads = 0; ///< in 30 days
    qint64 likes = 0;
    QDateTime modified;
    QString license;
    QString gated; ///< empty: open; "auto" or "manual"
    std::optional<double> parameters;
    QString architecture;
    std::optional<int> contextLength;
    QStringList quantizations; ///< of its files, by their names; only when the query names one

    bool operator==(const HubModel &) const = default;
};

/// One model file of a repository; a split one counts as one.
struct HubFile {
    QStringList paths; ///< the parts, in their order
    QVector<qint64> sizes; ///< of each part
    QStringList sha256; ///< of each part; empty where the hub does not say
    QString quantization; ///< by its name; empty: none in it

    qint64 bytes() const; ///< of all parts; never more than 2^60
    QString path() const { return paths.value(0); }
    bool operator==(const HubFile &) const = default;
};

struct HubRepo {
    QString repo;
    QString commit; ///< what downloads are pinned to
    QString gated;
    QString license;
    QVector<HubFile> files; ///< models only: no projectors, importance matrices, drafts
};

// What the hub answers, as values. Pure; nullopt when it is no such answer. What of it cannot be is left out:
// names that are no repositories, paths that lead elsewhere, sizes below zero or beyond 2^53.

/// GET /api/models. @param quantization only repositories that have a file of it; empty: any
std::optional<QVector<HubModel>> parseHubSearch(const QByteArray &body, const QString &quantization = {});
/// GET /api/models/NAME/revision/REVISION?blobs=true
std::optional<HubRepo> parseHubRepo(const QByteArray &body, const QString &name);

} // namespace sweetspot
