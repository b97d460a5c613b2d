// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hubaccess.h"
#include "core/catalog/hubanswers.h"
#include "core/gguf/ggufheader.h"
#include "core/net/web.h"
#include "models/result.h"

#include <QString>
#include <QVector>

#include <functional>
#include <optional>
#include <stop_token>

namespace sweetspot
{

struct HubQuery {
    QString text;
    QString license; ///< "apache-2.0"; empty: any
    QString quantization; ///< repositories that have it; empty: any
    std::optional<double> leastParameters, mostParameters;
    int limit = 30;
    QString page; ///< HubResults::next of the page before; the rest but the quantization is ignored then
};

struct HubResults {
    QVector<HubModel> models;
    QString next; ///< empty: this was the last
};

/// The most parameters whose weights at this quantization, with a tenth more for cache and buffers, fit into so
/// much memory. A coarse sieve for searches; what is left is computed exactly from a file's header.
double mostParametersFor(double bytes, const QString &quantization);

/// The Hugging Face Hub. Every call blocks and may be asked from any thread but the window's.
/// Errors are sentences that say what to do: log in, accept the terms, wait, correct the name.
class Hub
{
public:
    /// @param sleep waits between tries; for tests. @returns false when it was stopped
    explicit Hub(HubAccess access, std::function<bool(double seconds, const std::stop_token &)> sleep = {});

    Result<HubResults> search(const HubQuery &query, const std::stop_token &stop = {}) const;
    /// @param revision branch, tag or commit
    Result<HubRepo> repo(const QString &repo, const QString &revision = QStringLiteral("main"),
        const std::stop_token &stop = {}) const;
    /// The head of a model file that is not here, through ranges: some megabytes instead of all of it.
    Result<GgufHeader> remoteHeader(
        const HubRepo &repo, const HubFile &file, const std::stop_token &stop = {}) const;
    /// Where a file is fetched from; redirects are the downloader's business.
    QString fileUrl(const QString &repo, const QString &commit, const QString &path) const;
    const HubAccess &access() const { return m_access; }

    /// One GET, tried again after 429 and 5xx as the hub asks (Retry-After) or with growing pauses, at most
    /// four times. The token goes to the endpoint's own host only. Follows redirects without it.
    Result<WebResponse> get(WebRequest request, const std::stop_token &stop, const WebSink &sink = {}) const;

private:
    HubAccess m_access;
    std::function<bool(double, const std::stop_token &)> m_sleep;
};

/// What a hub's refusal means, as a sentence.
Error hubError(const WebResponse &response, const QString &what, const HubAccess &access);

} // namespace sweetspot
