// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/modelset.h"
#include "models/projectsettings.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace sweetspot::ui
{

class Document;
class FileActions;
class TonedLabel;

/// The project's models: add, remove, rename, order, which file serves which quantization. Problems stand
/// beside the field; only what is right reaches the document, and every step can be undone.
class ModelsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ModelsPanel(Document *document, QWidget *parent = nullptr);

    void setLocked(bool locked);
    /// Files that are not where they should be.
    void setMissing(const QSet<sweetspot::MatrixKey> &missing);
    void select(const QString &model);

signals:
    void renamed(const QString &before, const QString &now);
    void addFilesRequested();
    void addStoredRequested(); ///< from what other programs keep on this machine
    void addByNameRequested(const QString &text); ///< a name, part of one, or a link to the hub
    void importRequested();
    void exportRequested();
    /// A file is to be given to an engine that keeps models of its own, or copied out of another program's
    /// store.
    void giveRequested(const QString &engine, const QString &model, const QString &quantization);
    void copyRequested(const QString &model, const QString &quantization);
    void whatIfRequested(const QString &model);
    void modelSelected(const QString &model);

private:
    QLayout *makeButtons();
    void makeForm();
    void connectAll();
    void refresh();
    void showModel();
    void showFileActions();
    void commitName();
    void commitSize();
    void commitFile(int row, int column);
    void makeMenus();
    void reorder(
        const QString &text, const std::function<ModelSet(const ModelSet &)> &order, const QString &select);
    void move(int by);
    void duplicate();
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
    QLineEdit *m_byName;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_more;
    QAction *m_duplicate = nullptr, *m_up = nullptr, *m_down = nullptr, *m_sort = nullptr, *m_whatIf = nullptr;
    FileActions *m_fileActions = nullptr; ///< for the selected file of the model, or its only one
    QPushButton *m_removeFile;
    QWidget *m_form;
    QSet<MatrixKey> m_missing;
    bool m_refreshing = false;
    bool m_locked = false;
};

} // namespace sweetspot::ui
