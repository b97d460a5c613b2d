// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QFormLayout;

namespace sweetspot
{
struct ModelDefinition;
struct ModelSet;
} // namespace sweetspot

namespace sweetspot::ui
{

class ChipList;
class Document;

/// Which quantizations quick and full mode measure, and the file that each model's are compared with.
class QuantizationsForm : public QWidget
{
    Q_OBJECT
public:
    explicit QuantizationsForm(Document *document, QWidget *parent = nullptr);

private:
    void connectList(ChipList *list, QStringList ModelSet::*member, const QString &what);
    void addReference(const ModelDefinition &model);
    void setReference(const QString &model, const QString &file);
    void refresh();

    Document *m_document;
    ChipList *m_quick, *m_full;
    QFormLayout *m_references;
    QStringList m_rows; ///< models that have a row
};

} // namespace sweetspot::ui
