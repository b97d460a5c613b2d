// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace sweetspot
{
struct Error;
}

namespace sweetspot::ui
{

class BuildBox;
class Document;
class EngineMonitor;
class EngineDetails;
class InstallBox;

/// The engines of the project: which are installed, running, reachable, in which version, with which models,
/// how far away; and what of them is measured.
class EnginesPage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "engines";

    EnginesPage(Document *document, EngineMonitor *monitor, QWidget *parent = nullptr);

    /// Shows the details of one of them.
    void select(const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *makeBar();
    void connectAll();
    void refresh();
    void add(const QString &kind);
    void remove();
    void enable(const QString &name, bool on);
    void openPrices();
    QString selected() const;
    void showSelected();
    QString installable() const;

    Document *m_document;
    EngineMonitor *m_monitor;
    QTreeWidget *m_table;
    EngineDetails *m_details;
    BuildBox *m_builds;
    InstallBox *m_install;
    QPushButton *m_add, *m_remove, *m_ask;
    bool m_showing = false;
    bool m_asked = false; ///< since the project was opened
};

} // namespace sweetspot::ui
