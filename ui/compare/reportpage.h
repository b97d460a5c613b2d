// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/printreport.h"
#include "ui/base/page.h"

#include <QHash>

#include <memory>

class QCheckBox;
class QComboBox;
class QPushButton;
class QStackedLayout;
class QTextBrowser;
class QTextDocument;

namespace sweetspot::ui
{

class Document;
class RunLibrary;

/// The report of a run as it will be printed, following thresholds, needs and weights at once; and the ways out
/// of the program: HTML, CSV, JSON, Markdown, PDF, paper.
class ReportPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "report";

    ReportPage(Document *document, RunLibrary *library, QWidget *parent = nullptr);
    ~ReportPage() override;

    /// Shown pages are kept up to date; hidden ones wait until they are seen.
    void showRun(const QString &runId);

signals:
    void saved(const QStringList &paths);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeBar();
    QWidget *makePreview();
    void writeChosen(); ///< the ticked formats, into a folder
    void connectAll();
    void listRuns();
    void refresh();
    void present(const PrintReport &print);
    QString run() const;
    void write(const QStringList &formats, const QString &folder, bool open);
    void savePdfAs();
    void print();

    Document *m_document;
    RunLibrary *m_library;
    QComboBox *m_runs;
    QTextBrowser *m_preview;
    QHash<QString, QCheckBox *> m_formats;
    QPushButton *m_write, *m_pdf, *m_print, *m_open;
    QStackedLayout *m_stack;
    std::unique_ptr<QTextDocument> m_shown;
    bool m_stale = true;
    int m_number = 0; ///< late answers are dropped
};

} // namespace sweetspot::ui
