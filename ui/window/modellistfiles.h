// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QObject>

#include <stop_token>

class QWidget;

namespace sweetspot
{
struct ModelsFile;
} // namespace sweetspot

namespace sweetspot::ui
{

class Document;

/// Lists of models as files of their own: those of another project come into this one in a step that can be
/// undone, and this one's go out; so do its files. Asks for the files with dialogs. Lives on the window's
/// thread.
class ModelListFiles : public QObject
{
    Q_OBJECT
public:
    ModelListFiles(Document *document, QWidget *window);

    void importModels();
    void exportModels();
    /// A file of a model goes into an engine's own store. Reads it in the background.
    void give(const QString &engine, const QString &model, const QString &quantization);
    /// A file of a model goes into a folder, under a name that says what it is.
    void copyOut(const QString &model, const QString &quantization);

signals:
    void failed(const sweetspot::Error &error);
    void noted(const QString &text);

private:
    void take(const Result<ModelsFile> &imported);
    QString fileOf(const QString &model, const QString &quantization) const;

    Document *m_document;
    QWidget *m_window;
    std::stop_source m_giving;
};

} // namespace sweetspot::ui
