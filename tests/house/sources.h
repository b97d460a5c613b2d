// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"
#include "tests/support/testdata.h"

#include <QDir>
#include <QDirIterator>

#include <algorithm>

namespace sweetspot::test
{

inline QDir sourceRoot()
{
    return QDir(sourcePath({}));
}

/// Everything that people wrote and read here: code, documents, scripts, build files; relative to the root.
/// Without data that was made elsewhere or on purpose, and without notes that somebody left at the root.
inline QStringList writtenFiles()
{
    static const QStringList data{q("tests/data/"), q("tests/fuzz/corpus/"), q("resources/quality/")};
    static const QStringList kinds{q("*.h"), q("*.cpp"), q("*.md"), q("*.sh"), q("*.py"), q("*.cmake"),
        q("CMakeLists.txt"), q("*.yaml"), q("*.json"), q("*.in")};
    const QDir root = sourceRoot();
    QStringList found;
    for (const char *page : {"README", "CONTRIBUTING", "CHANGELOG", "SECURITY"})
        if (const QString name = q(page) + q(".md"); root.exists(name))
            found << name;
    found << q("CMakeLists.txt") << q("CMakePresets.json");
    for (const char *folder : {"app", "ui", "core", "models", "resources", "packaging", "tests", "docs"}) {
        QDirIterator files(root.filePath(q(folder)), kinds, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = root.relativeFilePath(files.next());
            if (std::none_of(
                    data.begin(), data.end(), [&path](const QString &of) { return path.startsWith(of); }))
                found << path;
        }
    }
    return found;
}

inline QString writtenText(const QString &path)
{
    return QString::fromUtf8(readFile(sourceRoot().filePath(path)));
}

} // namespace sweetspot::test
