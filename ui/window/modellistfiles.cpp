// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/modellistfiles.h"

#include "core/base/files.h"
#include "core/catalog/modelcopy.h"
#include "core/catalog/modelimport.h"
#include "core/engines/enginetable.h"
#include "core/run/keptmodel.h"
#include "core/store/project/modelscodec.h"
#include "ui/base/askpath.h"
#include "ui/base/background.h"
#include "ui/project/document.h"

#include <QDir>
#include <QWidget>

namespace sweetspot::ui
{

ModelListFiles::ModelListFiles(Document *document, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
}

void ModelListFiles::importModels()
{
    const auto read = [this, project = m_document->path()](const QString &path) {
        inBackground(
            this, [path] { return readModelList(path); },
            [this, project](const Result<ModelsFile> &imported) {
                if (m_document->path() == project)
                    take(imported);
            });
    };
    askForFile(m_window, this,
        {tr("Import the models of another project"), QDir::homePath(), {tr("Model lists (*.yaml *.yml)")}},
        read);
}

void ModelListFiles::take(const Result<ModelsFile> &imported)
{
    if (!imported) {
        emit failed(imported.error());
        return;
    }
    const auto before = m_document->data().models.models.size();
    m_document->change(
        tr("import models"), {}, [&](ProjectData &data) { data.models = data.models.merged(imported->list); });
    const auto added = m_document->data().models.models.size() - before;
    QString text = tr("%n model(s) imported.", "", int(added));
    if (added < imported->list.models.size())
        text += QLatin1Char(' ') + tr("%n already present.", "", int(imported->list.models.size() - added));
    for (const Issue &issue : imported->issues)
        text += QLatin1Char('\n') + issue.toLine();
    emit noted(text);
}

void ModelListFiles::exportModels()
{
    // The list as it was when it was asked for, whatever is opened meanwhile.
    const auto write = [this, list = writeModels({}, m_document->data().models)](const QString &path) {
        if (const auto written = writeFileSafely(path, list); written)
            emit noted(tr("Written: %1").arg(QDir::toNativeSeparators(path)));
        else
            emit failed(written.error());
    };
    askForNewFile(m_window, this,
        {tr("Export the list of models"), QDir::homePath() + QStringLiteral("/models.yaml"),
            {tr("Model lists (*.yaml *.yml)")}},
        write);
}

QString ModelListFiles::fileOf(const QString &model, const QString &quantization) const
{
    const ProjectData &data = m_document->data();
    const ModelDefinition *found = data.models.find(model);
    return found ? m_document->folder().modelFile(data, *found, found->files.value(quantization)) : QString();
}

void ModelListFiles::give(const QString &engine, const QString &model, const QString &quantization)
{
    const GivenModel given{fileOf(model, quantization), model, quantization};
    const Engine *keeper = findEngine(engine);
    if (given.file.isEmpty() || !keeper)
        return;
    emit noted(tr("Giving %1 %2 to %3…").arg(model, quantization, keeper->kind().label));
    m_giving = inBackground(
        this,
        [keeper, given](const std::stop_token &stop) {
            return keepModel(
                *keeper, given, modelStores(QProcessEnvironment::systemEnvironment(), QDir::homePath()), stop);
        },
        [this, keeper](const Result<QString> &kept) {
            if (kept)
                emit noted(tr("%1 has it now as %2.").arg(keeper->kind().label, *kept));
            else
                emit failed(kept.error());
        },
        Load::Wait);
}

void ModelListFiles::copyOut(const QString &model, const QString &quantization)
{
    const QString file = fileOf(model, quantization);
    if (file.isEmpty())
        return;
    const auto copy
        = [this, file, name = QStringLiteral("%1-%2.gguf").arg(model, quantization)](const QString &folder) {
              inBackground(
                  this, [file, folder, name] { return copyModelFile(file, folder, name); },
                  [this](const Result<QString> &copied) {
                      if (copied)
                          emit noted(tr("Written: %1").arg(QDir::toNativeSeparators(*copied)));
                      else
                          emit failed(copied.error());
                  });
          };
    askForFolder(m_window, this, {tr("Copy the file to a folder"), QDir::homePath()}, copy);
}

} // namespace sweetspot::ui
