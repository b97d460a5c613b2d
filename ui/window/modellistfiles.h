// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QObject>

class QWidget;

namespace sweetspot
{
struct ModelsFile;
} // namespace sweetspot

namespace sweetspot::ui
{

class Document;

/// Lists of models as files of their own: those of another project come into this one in a step that can be
/// undone, and this one's go out. Asks for the files with dialogs. Lives on the window's thread.
class ModelListFiles : public QObject
{
    Q_OBJECT
public:
    ModelListFiles(Document *document, QWidget *window);

    void importModels();
    void exportModels();

signals:
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);

private:
    void take(const Result<ModelsFile> &imported);

    Document *m_document;
    QWidget *m_window;
};

} // namespace sweetspot::ui
