// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelspanel.h"

#include "models/modelsize.h"
#include "models/quantization.h"
#include "models/tooltiptext.h"
#include "ui/base/tonedlabel.h"
#include "ui/models/fileactions.h"
#include "ui/models/modelfiles.h"
#include "ui/project/document.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace sweetspot::ui
{
namespace
{
TonedLabel *problemLabel(QWidget *parent, const QString &name)
{
    auto *label = new TonedLabel(TonedLabel::Tone::Problem, parent);
    label->setObjectName(name);
    label->hide();
    return label;
}
} // namespace

ModelsPanel::ModelsPanel(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_list(new QListWidget(this))
    , m_empty(new QLabel(
          tr("No models yet. Drop GGUF files here, type a name or a link above, or press “Add”."), this))
    , m_byName(new QLineEdit(this))
    , m_add(new QPushButton(tr("Add"), this))
    , m_remove(new QPushButton(tr("Remove"), this))
    , m_more(new QPushButton(tr("More"), this))
    , m_form(new QWidget(this))
{
    setObjectName(QStringLiteral("modelsPanel"));
    m_list->setObjectName(QStringLiteral("modelList"));
    m_list->setAccessibleName(tr("Models"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_byName->setObjectName(QStringLiteral("addByName"));
    m_byName->setAccessibleName(tr("Add a model by name or link"));
    m_byName->setPlaceholderText(tr("Add by name or hub link"));
    m_byName->setToolTip(tr("Part of a name searches this machine, then the hub; “organisation/name:Q4_K_M” or "
                            "a link opens that repository."));
    m_byName->setClearButtonEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_byName);
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 2);
    layout->addLayout(makeButtons());
    makeMenus();

    makeForm();
    layout->addWidget(m_form, 3);

    connectAll();
    refresh();
}

QLayout *ModelsPanel::makeButtons()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(m_more);
    for (QPushButton *button : {m_add, m_remove, m_more}) // the style's least width is three times a word
        button->setMinimumWidth(
            fontMetrics().horizontalAdvance(button->text()) + fontMetrics().height() * 5 / 2);
    m_add->setObjectName(QStringLiteral("addFiles"));
    m_remove->setObjectName(QStringLiteral("removeModel"));
    return buttons;
}

void ModelsPanel::makeForm()
{
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_name = new QLineEdit(m_form);
    m_name->setObjectName(QStringLiteral("modelName"));
    m_nameProblem = problemLabel(m_form, QStringLiteral("modelNameProblem"));
    m_size = new QLineEdit(m_form);
    m_size->setObjectName(QStringLiteral("modelSize"));
    m_size->setToolTip(tr("Groups the matrix and orders the tests: 350M, 1.5B, 8x7B, …"));
    m_sizeProblem = problemLabel(m_form, QStringLiteral("modelSizeProblem"));
    m_files = new QTableWidget(0, 2, m_form);
    m_files->setObjectName(QStringLiteral("modelFiles"));
    m_files->setAccessibleName(tr("Files of the model"));
    m_files->setHorizontalHeaderLabels({tr("Quantization"), tr("File")});
    m_files->horizontalHeader()->setStretchLastSection(true);
    m_files->verticalHeader()->hide();
    m_files->setWordWrap(false);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fileProblem = problemLabel(m_form, QStringLiteral("modelFileProblem"));
    m_removeFile = new QPushButton(tr("Remove file from list"), m_form);
    form->addRow(tr("Name"), m_name);
    form->addRow(m_nameProblem);
    form->addRow(tr("Size"), m_size);
    form->addRow(m_sizeProblem);
    form->addRow(m_files);
    form->addRow(m_fileProblem);
    form->addRow(m_removeFile);
}

void ModelsPanel::connectAll()
{
    connect(m_byName, &QLineEdit::returnPressed, this, [this] {
        const QString text = m_byName->text().trimmed();
        if (!text.isEmpty())
            emit addByNameRequested(text);
        m_byName->clear();
    });
    connect(m_remove, &QPushButton::clicked, this, &ModelsPanel::removeModel);
    connect(m_removeFile, &QPushButton::clicked, this, &ModelsPanel::removeFile);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (m_refreshing)
            return;
        showModel();
        if (const ModelDefinition *model = current())
            emit modelSelected(model->name);
    });
    connect(m_name, &QLineEdit::editingFinished, this, &ModelsPanel::commitName);
    connect(m_size, &QLineEdit::editingFinished, this, &ModelsPanel::commitSize);
    connect(m_files, &QTableWidget::cellChanged, this, &ModelsPanel::commitFile);
    connect(m_files, &QTableWidget::currentCellChanged, this, &ModelsPanel::showFileActions);
    connect(m_document, &Document::changed, this, &ModelsPanel::refresh);
}

void ModelsPanel::makeMenus()
{
    auto *add = new QMenu(m_add);
    add->addAction(tr("&Files…"), this, &ModelsPanel::addFilesRequested);
    add->addAction(tr("From &other programs on this machine…"), this, &ModelsPanel::addStoredRequested);
    add->addAction(tr("From the &hub…"), this, [this] { emit addByNameRequested({}); });
    add->addAction(tr("From a &models.yaml…"), this, &ModelsPanel::importRequested);
    m_add->setMenu(add);
    m_more->setObjectName(QStringLiteral("moreModels"));
    auto *more = new QMenu(m_more);
    m_whatIf = more->addAction(tr("&What would fit…"), this, [this] {
        if (const ModelDefinition *model = current())
            emit whatIfRequested(model->name);
    });
    m_duplicate = more->addAction(tr("&Duplicate"), this, &ModelsPanel::duplicate);
    m_up = more->addAction(tr("Move &up"), this, [this] { move(-1); });
    m_down = more->addAction(tr("Move dow&n"), this, [this] { move(1); });
    m_sort = more->addAction(tr("&Sort by size"), this, [this] {
        const ModelDefinition *model = current();
        reorder(tr("sort models by size"), &ModelSet::sortedBySize, model ? model->name : QString());
    });
    more->addSeparator();
    m_fileActions = new FileActions(more, this);
    connect(m_fileActions, &FileActions::giveRequested, this, &ModelsPanel::giveRequested);
    connect(m_fileActions, &FileActions::copyRequested, this, &ModelsPanel::copyRequested);
    more->addSeparator();
    more->addAction(tr("&Export models.yaml…"), this, &ModelsPanel::exportRequested);
    m_more->setMenu(more);
    // The list has the focus when these are meant.
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    m_duplicate->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    for (QAction *action : {m_up, m_down, m_duplicate}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
}

void ModelsPanel::reorder(
    const QString &text, const std::function<ModelSet(const ModelSet &)> &order, const QString &select)
{
    m_document->change(text, {}, [&](ProjectData &data) { data.models = order(data.models); });
    this->select(select);
}

void ModelsPanel::move(int by)
{
    const int row = m_list->currentRow();
    if (const ModelDefinition *model = current())
        reorder(
            tr("move model"), [row, by](const ModelSet &list) { return list.moved(row, row + by); },
            QString(model->name));
}

void ModelsPanel::duplicate()
{
    const ModelDefinition *model = current();
    if (!model)
        return;
    const int row = m_list->currentRow();
    reorder(
        tr("duplicate model"), [row](const ModelSet &list) { return list.duplicated(row); },
        m_document->data().models.freeName(model->name));
    m_name->setFocus();
    m_name->selectAll();
}

const ModelDefinition *ModelsPanel::current() const
{
    const int row = m_list->currentRow();
    const auto &models = m_document->data().models.models;
    return row >= 0 && row < models.size() ? &models.at(row) : nullptr;
}

void ModelsPanel::refresh()
{
    m_refreshing = true;
    const auto &models = m_document->data().models.models;
    // Items are kept, so that the list neither jumps nor loses the selection.
    while (m_list->count() > models.size())
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < models.size())
        m_list->addItem(QString());
    for (int row = 0; row < models.size(); ++row) {
        const ModelDefinition &model = models.at(row);
        m_list->item(row)->setText(
            model.size.isEmpty() ? model.name : QStringLiteral("%1   (%2)").arg(model.name, model.size));
        m_list->item(row)->setToolTip(toolTipText(tr("Files: %1").arg(model.files.size())));
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_refreshing = false;
    m_empty->setVisible(models.isEmpty());
    m_list->setVisible(!models.isEmpty());
    showModel();
}

void ModelsPanel::showModel()
{
    m_refreshing = true;
    const ModelDefinition *model = current();
    const bool editable = m_document->isOpen() && !m_document->isReadOnly() && !m_locked;
    m_form->setVisible(model != nullptr);
    m_form->setEnabled(editable);
    m_add->setEnabled(editable);
    m_byName->setEnabled(editable);
    m_remove->setEnabled(editable && model);
    const auto count = int(m_document->data().models.models.size());
    m_duplicate->setEnabled(editable && model);
    m_up->setEnabled(editable && m_list->currentRow() > 0);
    m_down->setEnabled(editable && model && m_list->currentRow() + 1 < count);
    m_sort->setEnabled(editable && count > 1);
    m_whatIf->setEnabled(model);
    showFileActions();
    if (model) {
        if (!m_name->hasFocus() || !m_name->isModified())
            m_name->setText(model->name);
        if (!m_size->hasFocus() || !m_size->isModified())
            m_size->setText(model->size);
        showFilesOf(m_files, *model, m_missing);
        m_files->resizeColumnToContents(0);
        m_nameProblem->tell({});
        m_fileProblem->tell({});
        m_sizeProblem->tell(!model->size.isEmpty() && !parseModelSize(model->size)
                ? tr("This size is not recognised; enter a number with K, M or B, such as 3B.")
                : QString());
    }
    m_refreshing = false;
}

void ModelsPanel::showFileActions()
{
    if (const ModelDefinition *model = current())
        m_fileActions->show(model->name, presentFileOf(m_files, *model, m_missing));
    else
        m_fileActions->show({}, {});
}

void ModelsPanel::edit(const QString &text, const std::function<void(ModelDefinition &)> &change)
{
    const int row = m_list->currentRow();
    m_document->change(text, {}, [&](ProjectData &data) {
        if (row >= 0 && row < data.models.models.size())
            change(data.models.models[row]);
    });
}

void ModelsPanel::commitName()
{
    const ModelDefinition *model = current();
    const QString name = m_name->text().trimmed();
    if (m_refreshing || !model || name == model->name)
        return;
    if (name.isEmpty())
        return m_nameProblem->tell(tr("Every model needs a name."));
    if (m_document->data().models.find(name))
        return m_nameProblem->tell(tr("Another model has this name."));
    m_name->setModified(false);
    const QString old = model->name;
    m_document->change(tr("rename model"), {}, [&](ProjectData &data) {
        for (ModelDefinition &candidate : data.models.models)
            if (candidate.name == old)
                candidate.name = name;
        // What was clicked out stays out under the new name.
        for (QSet<MatrixKey> *keys : {&data.settings.excluded, &data.settings.forced}) {
            QSet<MatrixKey> after;
            for (const MatrixKey &key : *keys)
                after.insert(key.model == old ? MatrixKey{name, key.quantization} : key);
            *keys = after;
        }
    });
    emit renamed(old, name);
}

void ModelsPanel::commitSize()
{
    const ModelDefinition *model = current();
    const QString size = m_size->text().trimmed();
    if (m_refreshing || !model || size == model->size)
        return;
    if (!size.isEmpty() && !parseModelSize(size))
        return m_sizeProblem->tell(
            tr("This size is not recognised; enter a number with K, M or B, such as 3B."));
    m_size->setModified(false);
    edit(tr("change size"), [&](ModelDefinition &m) { m.size = size; });
}

void ModelsPanel::commitFile(int row, int column)
{
    const ModelDefinition *model = current();
    if (m_refreshing || !model || row >= model->files.size())
        return;
    const QString before = sortedForDisplay(model->files.keys()).at(row);
    const QString text = m_files->item(row, column)->text().trimmed();
    if (column == 0) {
        const QString quantization = text.toUpper();
        if (quantization.isEmpty() || (quantization != before && model->files.contains(quantization)))
            return m_fileProblem->tell(tr("Each quantization needs a unique name, such as Q4_K_M."));
        edit(tr("change quantization"),
            [&](ModelDefinition &m) { m.files.insert(quantization, m.files.take(before)); });
    } else {
        if (text.isEmpty())
            return m_fileProblem->tell(tr("A file name is required here."));
        edit(tr("change file"), [&](ModelDefinition &m) { m.files[before] = text; });
    }
}

void ModelsPanel::removeModel()
{
    const int row = m_list->currentRow();
    m_document->change(tr("remove model"), {}, [row](ProjectData &data) {
        if (row >= 0 && row < data.models.models.size())
            data.models.models.removeAt(row);
    });
}

void ModelsPanel::removeFile()
{
    const ModelDefinition *model = current();
    const int row = m_files->currentRow();
    if (!model || row < 0)
        return;
    if (row >= model->files.size()) {
        const qsizetype artifact = row - model->files.size();
        edit(tr("remove file"), [&](ModelDefinition &m) {
            if (artifact < m.artifacts.size())
                m.artifacts.removeAt(artifact);
        });
        return;
    }
    const QString quantization = sortedForDisplay(model->files.keys()).at(row);
    edit(tr("remove file"), [&](ModelDefinition &m) { m.files.remove(quantization); });
}

void ModelsPanel::setMissing(const QSet<MatrixKey> &missing)
{
    if (missing == m_missing)
        return;
    m_missing = missing;
    showModel();
}

void ModelsPanel::setLocked(bool locked)
{
    m_locked = locked;
    showModel();
}

void ModelsPanel::select(const QString &model)
{
    const auto &models = m_document->data().models.models;
    for (int row = 0; row < models.size(); ++row)
        if (models.at(row).name == model)
            m_list->setCurrentRow(row);
}
} // namespace sweetspot::ui
