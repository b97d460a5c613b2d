// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/modelimport.h"
#include "models/engineentry.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace sweetspot::ui
{

class Document;

/// What a project is to begin with.
struct FirstContent {
    QString name; ///< of the project; empty: after its model where there is one, else "My models"
    QVector<NewFile> files = {};
    QVector<EngineEntry> engines = {};
};

/// Makes a project on the way to something else, without a question: in a folder of its own among the person's
/// documents, which the window then tells and offers to move. Lives on the window's thread.
class FirstProject : public QObject
{
    Q_OBJECT
public:
    explicit FirstProject(Document *document, QObject *parent = nullptr);

    /// @param then when it is open; may be empty
    void make(const FirstContent &content, const std::function<void()> &then = {});
    /// Renames the folder of the open project, and the project with it where it was called after it.
    Status moveTo(const QString &path);

signals:
    void busy(const QString &text, double share);
    void failed(const sweetspot::Error &error);
    void made(const QString &name, const QString &path);

private:
    Document *m_document;
};

} // namespace sweetspot::ui
