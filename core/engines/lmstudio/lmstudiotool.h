// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <chrono>
#include <optional>
#include <stop_token>

namespace sweetspot
{

/// A model in LM Studio's own folder.
struct LmStudioModel {
    QString key; ///< by which it is loaded: "qwen/qwen3-8b"
    QString path; ///< within that folder: "publisher/repository/file.gguf"

    bool operator==(const LmStudioModel &) const = default;
};

/// Port of the server that runs, from `lms server status --json`; nullopt: none runs. Pure.
std::optional<int> lmStudioPort(const QByteArray &status);

/// Lines of `lms ls --json`; what is not understood is left out. Pure.
QVector<LmStudioModel> parseLmStudioModels(const QByteArray &list);

/// Identifiers in `lms ps --json`. Pure.
QStringList parseLmStudioLoaded(const QByteArray &list);

/// Names of what is loaded, of the listing of its own REST route. Pure.
QStringList parseLmStudioListing(const QByteArray &listing);

/// The key of a file that lies in LM Studio's folder; empty when it does not. Pure.
QString lmStudioKey(const QVector<LmStudioModel> &models, const QString &file);

/// The lms program: where an entry says, on PATH, or where LM Studio puts it; empty: not there.
QString findLms(const QString &named);

/// LM Studio's command line. Blocks; on a lane's thread. Errors hold its own words.
class LmStudioTool
{
public:
    LmStudioTool(QString program, std::stop_token stop)
        : m_program(std::move(program))
        , m_stop(std::move(stop))
    {
    }

    Result<QByteArray> run(
        const QStringList &arguments, std::chrono::seconds patience = std::chrono::seconds(30)) const;

private:
    QString m_program;
    std::stop_token m_stop;
};

} // namespace sweetspot
