// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gguf/ggufheader.h"
#include "core/plan/fit.h"
#include "ui/matrix/matrixpresenter.h"

#include <QDialog>
#include <QMap>

#include <optional>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace sweetspot::ui
{

class Document;
class MemoryBar;

/// A model whose memory is asked for: each quantization with its head.
struct WhatIfModel {
    QString name;
    QMap<QString, GgufHeader> files; ///< by quantization; bytes of all parts in the header
};

/// What would fit: a model's memory under another quantization, context, cache type, number of slots and GPU
/// layers, answered while the sliders move. Estimated. Changes nothing until the context is taken over.
class WhatIf : public QDialog
{
    Q_OBJECT
public:
    /// @param host memory that may be used
    /// @param deviceBytes free on the GPU; absent: none known, and the person may name one
    WhatIf(Document *document, const WhatIfModel &model, const HostMemory &host,
        std::optional<double> deviceBytes, QWidget *parent = nullptr);

private:
    QWidget *makeCacheTypes();
    void setRanges(std::optional<double> deviceBytes);
    void nameAll();
    void layOut();
    void connectAll();
    void update();
    int contextLength() const;
    FitQuestion question() const;
    void takeContext();

    Document *m_document;
    WhatIfModel m_model;
    double m_hostBytes;
    QComboBox *m_quantization, *m_keyType, *m_valueType;
    QSlider *m_context, *m_slots, *m_layers;
    QLabel *m_contextText, *m_slotsText, *m_layersText, *m_answer, *m_parts;
    QDoubleSpinBox *m_gpu;
    MemoryBar *m_hostBar, *m_deviceBar;
    QPushButton *m_take;
};

} // namespace sweetspot::ui
