// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engines/process/serverenvironment.h"

namespace sweetspot
{

bool isSecretVariable(const QString &name)
{
    const QString upper = name.toUpper();
    for (const char *begin : {"SWEETSPOT_KEY_", "AWS_", "AZURE_CLIENT_", "GOOGLE_APPLICATION_CREDENTIALS"})
        if (upper.startsWith(QLatin1String(begin)))
            return true;
    // "HF_TOKEN_PATH" names a file and "TOKENIZERS_PARALLELISM" a habit; what ends so is the thing itself.
    for (const char *end : {"TOKEN", "_KEY", "APIKEY", "PASSWORD", "PASSWD", "_PASS", "PASSPHRASE",
             "CREDENTIALS", "_PAT", "_AUTH"})
        if (upper.endsWith(QLatin1String(end)))
            return true;
    return upper.contains(QLatin1String("SECRET"));
}

QProcessEnvironment withoutSecrets(QProcessEnvironment environment)
{
    for (const QString &name : environment.keys())
        if (isSecretVariable(name))
            environment.remove(name);
    return environment;
}

bool isEngineVariable(const QString &name)
{
    for (const char *begin : {"GGML_", "CUDA_", "NVIDIA_", "HIP_", "ROCR_", "ROCM_", "HSA_", "AMD_", "VK_",
             "MESA_", "SYCL_", "ONEAPI_", "ZE_", "OMP_", "GOMP_", "KMP_", "OPENBLAS_", "MKL_", "MALLOC_"})
        if (name.startsWith(QLatin1String(begin)))
            return true;
    return false;
}

QMap<QString, QString> engineVariables(const QProcessEnvironment &environment)
{
    QMap<QString, QString> variables;
    for (const QString &name : environment.keys())
        if (isEngineVariable(name) && !isSecretVariable(name))
            variables.insert(name, environment.value(name));
    return variables;
}

QStringList environmentDifference(const QProcessEnvironment &child, const QProcessEnvironment &ours)
{
    const QProcessEnvironment shown = withoutSecrets(child);
    QStringList lines;
    for (const QString &name : shown.keys())
        if (!ours.contains(name) || ours.value(name) != shown.value(name))
            lines << name + QLatin1Char('=') + shown.value(name);
    for (const QString &name : ours.keys())
        if (!shown.contains(name))
            lines << name + QLatin1String(" removed");
    lines.sort();
    return lines;
}

QProcessEnvironment childEnvironment()
{
    return withoutSecrets(QProcessEnvironment::systemEnvironment());
}

QProcessEnvironment withVariables(QProcessEnvironment environment, const QMap<QString, QString> &variables)
{
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        environment.insert(variable.key(), variable.value());
    return environment;
}

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = childEnvironment();
    for (const QString &name : environment.keys())
        if (name.startsWith(QLatin1String("LLAMA_ARG_")) || name.startsWith(QLatin1String("OLLAMA_")))
            environment.remove(name);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/nonexistent"));
    return environment;
}

} // namespace sweetspot
