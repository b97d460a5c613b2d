// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runrecord.h"
#include "ui/base/page.h"
#include "ui/tune/tunedesk.h"

class QStackedWidget;

namespace sweetspot
{
class MatrixModel;
}

namespace sweetspot::ui
{

class TonedLabel;
class TuneHistory;
class TuneLiveCard;
class TuneResultCard;
class TuneSetup;

/// Finds the settings under which a cell is fastest on this machine: what is wanted and the earlier tunings at
/// the left, the one that runs or its result at the right.
class TunePage : public Page
{
    Q_OBJECT
public:
    static constexpr char kId[] = "tune";

    struct Parts {
        Document *document;
        MatrixModel *matrix;
        RunStarter *runs;
        SecretStore *secrets;
    };
    explicit TunePage(const Parts &parts, QWidget *parent = nullptr);

    void choose(const CellId &cell);
    /// Shows the result of one.
    void showResult(const TuneView &view);

signals:
    void handOverRequested(const sweetspot::CellRecord &cell); ///< to other programs

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void connectAll();
    void takeProject();
    void listCells();
    void refresh();
    void tuningFinished();
    void use();

    Parts m_parts;
    TuneDesk *m_desk;
    TuneSetup *m_setup;
    TuneHistory *m_history;
    TuneLiveCard *m_live;
    TuneResultCard *m_result;
    TonedLabel *m_hint;
    QStackedWidget *m_stack;
    bool m_hasResult = false; ///< of this project
};

} // namespace sweetspot::ui
