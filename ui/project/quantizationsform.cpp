// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/quantizationsform.h"

#include "models/quantization.h"
#include "models/tooltiptext.h"
#include "ui/base/chiplist.h"
#include "ui/base/named.h"
#include "ui/base/tonedlabel.h"
#include "ui/project/document.h"
#include "ui/project/pathbutton.h"

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

Result<QString> quantizationFrom(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("^[A-Z0-9][A-Z0-9_.-]*\\z"));
    const QString upper = text.trimmed().toUpper();
    if (!name.match(upper).hasMatch())
        return Error{ErrorCode::BadInput,
            QuantizationsForm::tr("%1 is no name of a quantization; an example is Q4_K_M.").arg(text), {}};
    return upper;
}

} // namespace

QuantizationsForm::QuantizationsForm(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_quick(named(new ChipList(tr("quantizations of quick mode")), "quickQuants"))
    , m_full(named(new ChipList(tr("quantizations of full mode")), "fullQuants"))
    , m_references(new QFormLayout)
{
    setObjectName(QStringLiteral("quantizationsForm"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new QLabel(tr("Quick mode measures")));
    column->addWidget(m_quick);
    column->addWidget(new QLabel(tr("Full mode measures, beside those that a model has")));
    column->addWidget(m_full);
    auto *words = new TonedLabel(TonedLabel::Tone::Muted);
    words->tell(
        tr("Quantizations of a model are compared with its reference file. Empty: the best of its files."));
    column->addWidget(words);
    m_references->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_references->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    column->addLayout(m_references);
    connectList(m_quick, &ModelSet::quickModeQuants, tr("change quick mode"));
    connectList(m_full, &ModelSet::fullModeQuants, tr("change full mode"));
    connect(document, &Document::changed, this, &QuantizationsForm::refresh);
    connect(document, &Document::opened, this, &QuantizationsForm::refresh);
    connect(document, &Document::historyChanged, this, &QuantizationsForm::refresh);
    refresh();
}

void QuantizationsForm::connectList(ChipList *list, QStringList ModelSet::*member, const QString &what)
{
    list->setChoices(quantizationTestingOrder());
    list->setHint(QStringLiteral("Q4_K_M"));
    list->setCheck(quantizationFrom);
    connect(list, &ChipList::changed, this, [this, list, member, what](const QStringList &values) {
        if (values.isEmpty()) { // a mode that measures nothing is none
            list->setValues(m_document->data().models.*member);
            return;
        }
        m_document->change(what, {}, [&](ProjectData &data) { data.models.*member = values; });
    });
}

void QuantizationsForm::addReference(const ModelDefinition &model)
{
    const QString name = model.name;
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *file = named(new QLineEdit, "reference", tr("Reference file of %1").arg(name));
    file->setPlaceholderText(tr("the best of its files"));
    file->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    auto *browse = new PathButton(ConfigKey::Leads::ToFile, tr("Reference file of %1").arg(name));
    line->addWidget(file, 1);
    line->addWidget(browse);
    auto *label
        = new QLabel(fontMetrics().elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 28));
    label->setTextFormat(Qt::PlainText);
    label->setToolTip(toolTipText(name));
    label->setBuddy(file);
    m_references->addRow(label, row);
    connect(file, &QLineEdit::editingFinished, this, [this, name, file] {
        if (file->isModified())
            setReference(name, file->text().trimmed());
    });
    connect(browse, &PathButton::chosen, this, [this, name](const QString &path) { setReference(name, path); });
}

void QuantizationsForm::setReference(const QString &model, const QString &file)
{
    m_document->change(tr("set the reference file of %1").arg(model), {}, [&](ProjectData &data) {
        for (ModelDefinition &one : data.models.models)
            if (one.name == model)
                one.reference = file;
    });
}

void QuantizationsForm::refresh()
{
    const ProjectData &data = m_document->data();
    const bool editable = m_document->isEditable();
    m_quick->setValues(data.models.quickModeQuants);
    m_full->setValues(data.models.fullModeQuants);
    m_quick->setEditable(editable);
    m_full->setEditable(editable);
    QStringList names;
    for (const ModelDefinition &model : data.models.models)
        names << model.name;
    if (names != m_rows) {
        while (m_references->rowCount() > 0)
            m_references->removeRow(0);
        for (const ModelDefinition &model : data.models.models)
            addReference(model);
        m_rows = names;
    }
    const QDir folder(m_document->path());
    const QString models = QDir::cleanPath(folder.absoluteFilePath(data.config.modelDir));
    for (int i = 0; i < m_references->rowCount(); ++i) {
        QWidget *row = m_references->itemAt(i, QFormLayout::FieldRole)->widget();
        auto *file = row->findChild<QLineEdit *>();
        const QString &reference = data.models.models.at(i).reference;
        if (file->text() != reference && !(file->hasFocus() && file->isModified()))
            file->setText(reference);
        row->findChild<PathButton *>()->start(models, reference);
        row->setEnabled(editable);
    }
}

} // namespace sweetspot::ui
