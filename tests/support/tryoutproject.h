// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tryoutnews.h"
#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QTemporaryDir>

namespace sweetspot::test
{

/// A project of one small model at two quantizations, on the scripted server unless it is given another one.
struct TryoutProject {
    explicit TryoutProject(const char *behaviour = "good", const QString &server = fakeServer())
    {
        qputenv("FAKE_BEHAVIOUR", behaviour);
        ModelDefinition model;
        model.name = q("M");
        for (const char *quantization : {"Q4_K_M", "Q8_0"}) {
            const QString file = q("tryout-%1.gguf").arg(q(quantization));
            writeFile(dir.filePath(file), tinyGguf());
            model.files.insert(q(quantization), file);
        }
        data.settings.name = q("P");
        data.models.models << model;
        data.config.modelDir = q(".");
        data.config.llamaCpp.serverPath = server;
        data.config.limits.maxLoadTime = 30;
    }
    ~TryoutProject() { qunsetenv("FAKE_BEHAVIOUR"); }

    TryoutTurn turn(int id, const char *quantization = "Q4_K_M", const char *text = "How much is 2 + 2?") const
    {
        TryoutTurn turn;
        turn.id = id;
        turn.cell = CellId{q("M"), q(quantization)};
        turn.messages = {{q("user"), q(text)}};
        turn.mostTokens = 32;
        return turn;
    }
    TryoutOrder order(const QVector<TryoutTurn> &turns) const { return {dir.path(), data, {}, turns}; }
    /// Servers that still run.
    qsizetype servers() const { return processesWith((dir.path() + q("/tryout-")).toUtf8()).size(); }

    QTemporaryDir dir;
    ProjectData data;
};

} // namespace sweetspot::test
