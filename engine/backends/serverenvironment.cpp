// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/backends/serverenvironment.h"

#include <QStringList>

namespace sweetspot
{

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith(QLatin1String("LLAMA_ARG_")) || name.endsWith(QLatin1String("_API_KEY"))
            || name == QLatin1String("HF_TOKEN") || name.startsWith(QLatin1String("SWEETSPOT_KEY_"))
            || name.startsWith(QLatin1String("OLLAMA_")))
            environment.remove(name);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/nonexistent"));
    return environment;
}

} // namespace sweetspot
