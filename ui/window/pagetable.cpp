// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/pagetable.h"

#include "ui/compare/comparepage.h"
#include "ui/compare/reportpage.h"
#include "ui/compare/runspage.h"
#include "ui/engines/enginespage.h"
#include "ui/models/hubpage.h"
#include "ui/project/settingspage.h"
#include "ui/tryit/tryitpage.h"
#include "ui/tune/tunepage.h"
#include "ui/window/services.h"

namespace sweetspot::ui
{

const std::vector<Page *(*)(Services &)> &pageTable()
{
    static const std::vector<Page *(*)(Services &)> table{
        [](Services &s) -> Page * {
            auto *page = new HubPage(&s.document, &s.downloads);
            page->setGpus(s.gpus);
            return page;
        },
        [](Services &s) -> Page * { return new EnginesPage(&s.document, &s.engines); },
        [](Services &s) -> Page * { return new ComparePage(&s.document, &s.library); },
        [](Services &s) -> Page * { return new RunsPage(&s.document, &s.library, &s.runs); },
        [](Services &s) -> Page * { return new ReportPage(&s.document, &s.library); },
        [](Services &s) -> Page * {
            return new TryItPage({&s.document, &s.matrix, &s.runs, &s.secrets,
                [&s](const CellId &cell) { return s.presenter.sourceOf(cell); }});
        },
        [](Services &s) -> Page * {
            return new TunePage({&s.document, &s.matrix, &s.runs, &s.secrets});
        },
        [](Services &s) -> Page * { return new SettingsPage(&s.document); },
    };
    return table;
}

} // namespace sweetspot::ui
