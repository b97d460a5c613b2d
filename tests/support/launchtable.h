// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/launchsettings.h"
#include "tests/support/testdata.h"

#include <QVector>

namespace sweetspot::test
{

struct NamedSettings {
    const char *name;
    LaunchSettings settings;
    bool plain = true; ///< a value of a file of lines holds it: no ";" or "#", no breaks
};

/// Settings of a llama-server that are hard to write down: each has to come back from every form that takes it.
inline QVector<NamedSettings> launchTable()
{
    const QString program = q("llama-server");
    const LaunchOption context{q("--ctx-size"), q("8192")};
    return {
        {"plain", {program, q("/m/a.gguf"), {context, {q("--parallel"), q("1")}, {q("--fit"), q("off")}}}},
        {"spaces", {program, q("/my models/a  b.gguf"), {context}}},
        {"quotes", {program, q("/m/it's \"this\" one.gguf"), {context}}},
        {"percent", {program, q("/m/100%/%h %%.gguf"), {context}}},
        {"dollars", {program, q("/m/$HOME/$$a$.gguf"), {context}}},
        {"umlauts", {program, q("/m/Größe-模型-é😀.gguf"), {context}}},
        {"backslashes", {program, q("/m/a\\b\\\\c\\n.gguf"), {context}}},
        {"shell", {program, q("/m/`id`&&(x)|y<z>*?[a]{b}~!.gguf"), {context}}},
        {"yaml", {program, q("/m/- a: b, [c] & *d !e | f > g @h `i` % ?.gguf"), {context}}},
        {"semicolons", {program, q("/m/a;b #c.gguf"), {context}}, false},
        {"patterns",
            {program, q("/m/a.gguf"),
                {context,
                    {q("--override-tensor"), q("blk\\.(1|2)\\.ffn_.*_exps\\.=CPU,\\.(up|down)$=CUDA0")}}}},
        {"zeros",
            {program, q("/m/a.gguf"),
                {context, {q("--n-gpu-layers"), q("0")}, {q("--n-cpu-moe"), q("0")}, {q("--cache-ram"), q("0")},
                    {q("--ctx-checkpoints"), q("0")}, {q("--poll"), q("0")}, {q("--prio"), q("0")}}}},
        {"negative", {program, q("/m/a.gguf"), {context, {q("--cache-ram"), q("-1")}, {q("--mlock"), {}}}}},
        {"switches",
            {program, q("/m/a.gguf"),
                {{q("--mlock"), {}}, context, {q("--no-mmap"), {}}, {q("--kv-unified"), {}}}}},
        {"devices",
            {program, q("/m/a.gguf"),
                {context, {q("--device"), q("CUDA0,CUDA1")}, {q("--tensor-split"), q("34,47")},
                    {q("--split-mode"), q("layer")}, {q("--rpc"), q("10.0.0.1:50052,10.0.0.2:50052")}}}},
    };
}

/// The same with variables.
inline LaunchSettings settingsWithVariables()
{
    return {q("llama-server"), q("/m/a.gguf"), {{q("--ctx-size"), q("8192")}},
        {{q("CUDA_VISIBLE_DEVICES"), q("GPU-1,GPU-2")}, {q("GGML_A"), q("b c='d' \"e\" 5% $f \\g")},
            {q("GGML_EMPTY"), q("")}}};
}

} // namespace sweetspot::test
