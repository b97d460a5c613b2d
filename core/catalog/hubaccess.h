// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>

namespace sweetspot
{

/// Which hub is asked, and as whom.
struct HubAccess {
    QString endpoint = QStringLiteral("https://huggingface.co"); ///< HF_ENDPOINT
    QString token; ///< empty: nobody. Sent to the endpoint only, never to where it redirects
    QString tokenFrom; ///< for people: "HF_TOKEN"
};

/// HF_ENDPOINT; HF_TOKEN, HUGGING_FACE_HUB_TOKEN, the file of HF_TOKEN_PATH, $HF_HOME/token or
/// ~/.cache/huggingface/token: where the hub's own tools look, in their order.
HubAccess hubAccess(const QProcessEnvironment &environment, const QString &home);

/// The same with a token from the keyring, unless the environment gave one; an empty key changes nothing.
HubAccess withKey(HubAccess access, const QString &key);

} // namespace sweetspot
