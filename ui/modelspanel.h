// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modellist.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace sweetspot::ui
{

class Document;
class TonedLabel;

/// The project's models: add, remove, rename, which file serves which quantization. Problems stand beside the
/// field; only what is right reaches the document.
class ModelsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ModelsPanel(Document *document, QWidget *parent = nullptr);

    void setLocked(bool locked);
    void select(const QString &model);

signals:
    void addFilesRequested();
    void modelSelected(const QString &model);

private:
    void refresh();
    void showModel();
    void commitName();
    void commitSize();
    void commitFile(int row, int column);
    void removeModel();
    void removeFile();
    const ModelDefinition *current() const;
    void edit(const QString &text, const std::function<void(ModelDefinition &)> &change);

    Document *m_document;
    QListWidget *m_list;
    QLineEdit *m_name;
    TonedLabel *m_nameProblem;
    QLineEdit *m_size;
    TonedLabel *m_sizeProblem;
    QTableWidget *m_files;
    TonedLabel *m_fileProblem;
    QLabel *m_empty;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_removeFile;
    QWidget *m_form;
    bool m_refreshing = false;
    bool m_locked = false;
};

} // namespace sweetspot::ui
