// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/whatif.h"

#include "core/plan/memoryestimate.h"
#include "models/bytetext.h"
#include "models/quantization.h"
#include "ui/base/named.h"
#include "ui/matrix/memorybar.h"
#include "ui/project/document.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sweetspot::ui
{
namespace
{
constexpr double kGb = 1e9;
constexpr int kStepsPerOctave = 4;
constexpr int kLeastContext = 512; // tokens
constexpr int kMostSlots = 32;

QWidget *beside(QWidget *first, QWidget *second)
{
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(first, 1);
    row->addWidget(second);
    return holder;
}
} // namespace

WhatIf::WhatIf(Document *document, const WhatIfModel &model, const HostMemory &host,
    std::optional<double> deviceBytes, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(model)
    , m_hostBytes(host.bytes)
    , m_quantization(new QComboBox)
    , m_keyType(new QComboBox)
    , m_valueType(new QComboBox)
    , m_context(new QSlider(Qt::Horizontal))
    , m_slots(new QSlider(Qt::Horizontal))
    , m_layers(new QSlider(Qt::Horizontal))
    , m_contextText(new QLabel)
    , m_slotsText(new QLabel)
    , m_layersText(new QLabel)
    , m_answer(new QLabel)
    , m_parts(new QLabel)
    , m_gpu(new QDoubleSpinBox)
    , m_hostBar(new MemoryBar(host.byLimit ? tr("Memory available to models (the limit under Settings)")
                                           : tr("Memory available on this machine")))
    , m_deviceBar(new MemoryBar(tr("GPU memory")))
    , m_take(new QPushButton(tr("Use this context in the project")))
{
    setObjectName(QStringLiteral("whatIf"));
    setWindowTitle(tr("What would fit: %1").arg(model.name));
    setRanges(deviceBytes);
    nameAll();
    layOut();
    connectAll();
    update();
    resize(fontMetrics().averageCharWidth() * 84, sizeHint().height());
}

void WhatIf::setRanges(std::optional<double> deviceBytes)
{
    m_quantization->addItems(sortedForDisplay(m_model.files.keys()));
    if (const int usual = m_quantization->findText(QStringLiteral("Q4_K_M")); usual >= 0)
        m_quantization->setCurrentIndex(usual);
    for (QComboBox *box : {m_keyType, m_valueType}) {
        box->addItems(cacheTypes());
        box->setCurrentText(CacheOptions().keyType);
    }
    int known = kLeastContext;
    for (const GgufHeader &header : std::as_const(m_model.files))
        known = std::max(known, header.contextLength.value_or(kLeastContext));
    const auto octaves = std::log2(double(known) / kLeastContext);
    m_context->setRange(0, int(std::ceil(octaves * kStepsPerOctave)));
    const double wanted
        = std::log2(std::max(1.0, double(m_document->data().config.llamaCpp.defaultCtxSize) / kLeastContext));
    m_context->setValue(int(std::lround(wanted * kStepsPerOctave)));
    m_slots->setRange(1, kMostSlots);
    m_gpu->setRange(0, 10000);
    m_gpu->setDecimals(1);
    m_gpu->setSuffix(tr(" GB"));
    m_gpu->setSpecialValueText(tr("no GPU"));
    m_gpu->setValue(deviceBytes.value_or(0) / kGb);
}

void WhatIf::nameAll()
{
    named(m_quantization, "whatIfQuantization", tr("Quantization"));
    named(m_context, "whatIfContext", tr("Context per slot"));
    named(m_slots, "whatIfSlots", tr("Slots"));
    named(m_layers, "whatIfLayers", tr("Layers on the GPU"));
    named(m_gpu, "whatIfGpu", tr("GPU memory"));
    named(m_keyType, "whatIfKeys", tr("KV cache keys"));
    named(m_valueType, "whatIfValues", tr("KV cache values"));
    named(m_answer, "whatIfAnswer", tr("Result"));
    named(m_take, "whatIfTake");
    // The widest text, so that the sliders keep their length.
    for (QLabel *label : {m_contextText, m_slotsText, m_layersText})
        label->setMinimumWidth(
            fontMetrics().horizontalAdvance(tr("%1 tokens").arg(QStringLiteral("1,048,576"))));
}

void WhatIf::layOut()
{
    auto *column = new QVBoxLayout(this);
    auto *form = new QFormLayout;
    column->addLayout(form);
    form->addRow(tr("&Quantization"), m_quantization);
    form->addRow(tr("&Context per slot"), beside(m_context, m_contextText));
    form->addRow(tr("&Slots"), beside(m_slots, m_slotsText));
    auto *types = makeCacheTypes();
    form->addRow(tr("KV cache"), types);
    form->addRow(tr("&GPU memory"), m_gpu);
    form->addRow(tr("&Layers on the GPU"), beside(m_layers, m_layersText));
    m_answer->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    m_answer->setFont(bold);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_answer);
    column->addWidget(m_hostBar);
    column->addWidget(m_deviceBar);
    m_parts->setWordWrap(true);
    column->addWidget(m_parts);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->addButton(m_take, QDialogButtonBox::ActionRole);
    column->addWidget(buttons);
}

QWidget *WhatIf::makeCacheTypes()
{
    auto *types = new QWidget;
    auto *typeRow = new QHBoxLayout(types);
    typeRow->setContentsMargins(0, 0, 0, 0);
    typeRow->addWidget(new QLabel(tr("keys")));
    typeRow->addWidget(m_keyType, 1);
    typeRow->addWidget(new QLabel(tr("values")));
    typeRow->addWidget(m_valueType, 1);
    return types;
}

void WhatIf::connectAll()
{
    connect(m_take, &QPushButton::clicked, this, &WhatIf::takeContext);
    for (QComboBox *box : {m_quantization, m_keyType, m_valueType})
        connect(box, &QComboBox::currentIndexChanged, this, &WhatIf::update);
    for (QSlider *slider : {m_context, m_slots, m_layers})
        connect(slider, &QSlider::valueChanged, this, &WhatIf::update);
    connect(m_gpu, &QDoubleSpinBox::valueChanged, this, &WhatIf::update);
    connect(m_document, &Document::changed, this, &WhatIf::update);
    connect(m_document, &Document::historyChanged, this, &WhatIf::update);
    connect(m_document, &Document::opened, this, &QDialog::close);
}

int WhatIf::contextLength() const
{
    const int most = m_model.files.value(m_quantization->currentText()).contextLength.value_or(1 << 30);
    const double exact = kLeastContext * std::exp2(double(m_context->value()) / kStepsPerOctave);
    return std::min(most, int(std::lround(exact / 256)) * 256); // llama.cpp rounds to 256
}

FitQuestion WhatIf::question() const
{
    FitQuestion question;
    question.header = m_model.files.value(m_quantization->currentText());
    question.fileBytes = question.header.fileBytes;
    question.cache.contextLength = contextLength();
    question.cache.sequences = m_slots->value();
    question.cache.keyType = m_keyType->currentText();
    question.cache.valueType = m_valueType->currentText();
    question.hostBytes = m_hostBytes;
    if (m_gpu->value() > 0) {
        question.deviceBytes = m_gpu->value() * kGb;
        if (m_layers->value() < m_layers->maximum()) // at its end: as many as fit
            question.gpuLayers = m_layers->value();
    }
    return question;
}

void WhatIf::update()
{
    const FitQuestion asked = question();
    const QLocale locale;
    const auto layers = int(asked.header.layerBytes.size()) + 1;
    if (m_layers->maximum() != layers + 1) {
        const QSignalBlocker quiet(m_layers);
        m_layers->setRange(0, layers + 1);
        m_layers->setValue(layers + 1);
        return update();
    }
    m_layers->setEnabled(asked.deviceBytes.has_value());
    m_contextText->setText(tr("%1 tokens").arg(locale.toString(asked.cache.contextLength)));
    m_slotsText->setText(locale.toString(asked.cache.sequences));
    const auto fit = fitOf(asked);
    if (!fit) {
        m_answer->setText(tr("This file does not contain enough information for an estimate."));
        m_hostBar->hide();
        m_deviceBar->hide();
        m_parts->clear();
        return;
    }
    m_layersText->setText(!asked.deviceBytes ? tr("none")
            : asked.gpuLayers                ? tr("%1 of %2").arg(fit->gpuLayers).arg(fit->layers)
                              : tr("as many as fit: %1 of %2").arg(fit->gpuLayers).arg(fit->layers));
    m_answer->setText(fitText(*fit));
    const auto parts = [](const MemoryParts &of) {
        return QVector<MemoryBar::Part>{
            {tr("weights"), of.weights}, {tr("KV cache"), of.cache}, {tr("buffers"), of.buffers}};
    };
    m_hostBar->show();
    m_hostBar->showParts(parts(fit->host), asked.hostBytes);
    m_deviceBar->setVisible(asked.deviceBytes.has_value());
    if (asked.deviceBytes)
        m_deviceBar->showParts(parts(fit->device), *asked.deviceBytes);
    const auto perToken = kvBytesPerToken(asked.header, asked.cache);
    m_parts->setText(perToken && *perToken > 0
            ? tr("Estimated from the model's header. Each additional token per slot needs %1 of KV cache.")
                  .arg(formatBytes(*perToken * asked.cache.sequences))
            : tr("Estimated from the model's header."));
    m_take->setEnabled(m_document->isEditable()
        && m_document->data().config.llamaCpp.defaultCtxSize != asked.cache.contextLength);
}

void WhatIf::takeContext()
{
    m_document->change(tr("change context length"), {},
        [this](ProjectData &data) { data.config.llamaCpp.defaultCtxSize = contextLength(); });
}
} // namespace sweetspot::ui
