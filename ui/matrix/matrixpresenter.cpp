// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixpresenter.h"

#include "core/judge/judge.h"
#include "core/run/filesurvey.h"
#include "core/run/prepare.h"
#include "models/durationtext.h"
#include "ui/base/background.h"
#include "ui/matrix/matrixlayout.h"
#include "ui/project/document.h"

#include <algorithm>

namespace sweetspot::ui
{

MatrixPresenter::MatrixPresenter(Document *document, MatrixModel *model, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_model(model)
{
    connect(document, &Document::opened, this, [this] {
        m_history.clear();
        m_run = {};
        m_earlier.clear();
        m_latest = {};
        judgeAll();
        m_live.clear();
        m_look.files.clear();
        m_surveyed = {};
    });
    connect(document, &Document::changed, this, &MatrixPresenter::documentChanged);
}

void MatrixPresenter::documentChanged()
{
    if (m_document->data().config != m_judgedBy)
        judgeAll();
    m_ownPrompts = ownPromptsToday(m_document->data());
    layOut();
    refreshAll();
    const ProjectData &data = m_document->data();
    if (m_document->isOpen() && (data.models != m_surveyed || data.config.modelDir != m_surveyedDir))
        survey();
}

void MatrixPresenter::lookAgain()
{
    if (m_document->isOpen())
        survey();
}

// Files are looked at on another thread: a network folder may be slow.
void MatrixPresenter::survey()
{
    const ProjectData data = m_document->data();
    m_surveyed = data.models;
    m_surveyedDir = data.config.modelDir;
    const int number = ++m_surveyNumber;
    inBackground(
        this, [folder = m_document->folder(), data, gpus = m_gpus] { return lookAt(folder, data, gpus.get()); },
        [this, number](const MachineLook &seen) {
            if (number != m_surveyNumber)
                return;
            m_look = seen;
            followRenames();
            layOut();
            refreshAll();
            emit surveyed();
        });
}

void MatrixPresenter::layOut()
{
    const ProjectData &data = m_document->data();
    m_planned = m_lanes.isEmpty() ? PlannedLanes() : PlannedLanes(m_lanes, data.settings, data.models);
    const QStringList unusable = m_unusable.keys();
    const MatrixLayout layout
        = layOutMatrix(data, record(), m_planned, QSet<QString>(unusable.begin(), unusable.end()));
    m_model->setLayoutOf(layout.rows, layout.columns);
}

CellId MatrixPresenter::cellAt(int row, int column) const
{
    CellId id;
    id.model = m_model->rows().at(row).model;
    id.quantization = m_model->columns().at(column);
    id.device = m_model->rows().at(row).lane;
    id.parameters = m_model->rows().at(row).parameters;
    id.engine = m_model->rows().at(row).engine;
    return id;
}

std::optional<CellRecord> MatrixPresenter::recordOf(int row, int column) const
{
    const auto place = m_places.constFind(cellAt(row, column));
    return place == m_places.constEnd() ? std::nullopt : std::optional<CellRecord>(record().cells[*place]);
}

Issues MatrixPresenter::fileProblems() const
{
    return ui::fileProblems(m_look, m_document->data().settings.excluded);
}

HostMemory MatrixPresenter::usableMemory() const
{
    return ui::usableMemory(m_look, m_document->data().config.limits);
}

void MatrixPresenter::setUnusable(const QHash<QString, QString> &engines)
{
    if (engines == m_unusable)
        return;
    m_unusable = engines;
    layOut();
    refreshAll();
}

void MatrixPresenter::setLanes(const QVector<LaneSpec> &lanes)
{
    if (lanes == m_lanes)
        return;
    m_lanes = lanes;
    layOut();
    refreshAll();
}

std::optional<RunContext> MatrixPresenter::contextOf(const QString &runId) const
{
    if (record().context.runId == runId)
        return record().context;
    for (const RunRecord &run : m_history)
        if (run.context.runId == runId)
            return run.context;
    return std::nullopt;
}

std::optional<MatrixPresenter::MeasuredCellOfRun> MatrixPresenter::measuredCell(const CellId &cell) const
{
    const auto place = m_places.constFind(cell);
    const CellVerdict *verdict = verdictOf(cell);
    if (place == m_places.constEnd() || !verdict || record().cells[*place].attempts.isEmpty())
        return std::nullopt;
    const auto run = contextOf(m_latest.sources[*place].runId);
    return run ? std::optional(MeasuredCellOfRun{record().cells[*place], *verdict, *run}) : std::nullopt;
}

// What was measured fitted; what was skipped for its memory did not, and of the rest a file's head tells.
std::optional<bool> MatrixPresenter::fits(const MatrixSquare &square, const CellId &cell) const
{
    if (square.measuredUtc.isValid())
        return true;
    if (square.verdict.rule == QLatin1String("memory"))
        return false;
    const auto fit
        = fitHere(m_look, m_document->data().config, cell, m_planned.isKnown() || m_places.contains(cell));
    return fit ? std::optional<bool>(fit->fits()) : std::nullopt;
}

MatrixSquare MatrixPresenter::squareOf(int row, int column) const
{
    const ProjectData &data = m_document->data();
    const CellId id = cellAt(row, column);
    const MatrixKey key{id.model, id.quantization};
    MatrixSquare square;
    square.verdict.id = id;
    // A run that is resumed goes on where it began, whatever takes part by now.
    const bool inRun = m_running && m_inRun.contains(id);
    square.plan = planOf(data, id, inRun ? PlannedLanes() : m_planned);
    if (square.plan == SquarePlan::NoCell) {
        square.verdict.state = CellState::NoFile;
        return square;
    }
    if (const CellVerdict *verdict = verdictOf(id))
        square.verdict = *verdict;
    square.forced = data.settings.forced.contains(key);
    // Of a cell that a run has planned, what that run reckoned with: there is one figure for it.
    const auto place = m_places.constFind(id);
    const CellRecord *planned = place == m_places.constEnd() ? nullptr : &record().cells[*place];
    if (const auto served = servedForecast(data, id))
        square.forecast = *served;
    else if (planned && planned->estimatedBytes)
        square.forecast = estimateText(*planned->estimatedBytes);
    else
        square.forecast = forecastText(m_look, data.config, id, planned || m_planned.isKnown());
    if (planned && !planned->attempts.isEmpty()) {
        const CellSource &source = m_latest.sources[*place];
        square.measuredUtc = source.startedUtc;
        square.stale = staleReasonsOf(*planned, source);
    }
    square.fits = fits(square, id);
    showPlan(square, key);
    showLive(square);
    if (square.plan == SquarePlan::Out && !m_running)
        square.verdict.state = CellState::Excluded;
    return square;
}

// What keeps a square from being measured is shown in its place, unless something was measured there already.
void MatrixPresenter::showPlan(MatrixSquare &square, const MatrixKey &key) const
{
    CellVerdict &verdict = square.verdict;
    const auto keep = [&](SquarePlan plan, const char *rule, const QString &reason) {
        if (square.plan == SquarePlan::In || plan == SquarePlan::OtherMode)
            square.plan = plan;
        if (verdict.state != CellState::Planned)
            return;
        verdict.state = CellState::Skipped;
        verdict.rule = QString::fromLatin1(rule);
        verdict.reason = reason;
        square.forecast.clear();
    };
    if (const auto problem = m_unusable.constFind(verdict.id.engine); problem != m_unusable.constEnd())
        keep(SquarePlan::Unusable, "engine", *problem);
    const bool served = servedForecast(m_document->data(), verdict.id).has_value();
    const auto facts = m_look.files.constFind(key);
    if (const auto refusal = refusalOf(m_document->data(), verdict.id); !served && refusal)
        keep(SquarePlan::Unusable, "artifact", refusal->sentence);
    if (!served && facts != m_look.files.constEnd() && !facts->problem.isEmpty())
        keep(SquarePlan::Unusable, "bad_file", facts->problem);
    if (square.plan == SquarePlan::OtherDevice)
        keep(SquarePlan::OtherDevice, "device",
            tr("Its device takes no part, or an equal one measures it. What takes part is ticked above the "
               "matrix."));
    if (square.plan == SquarePlan::OtherMode)
        keep(SquarePlan::OtherMode, "mode",
            tr("Quick mode skips this quantization. Choose Full to measure it, or add it to the quick list "
               "under Settings."));
    if (verdict.state == CellState::NoFile) // listed, but not on this machine
        verdict.state = CellState::Skipped;
}

// What the run that goes on says of it.
void MatrixPresenter::showLive(MatrixSquare &square) const
{
    const CellId &id = square.verdict.id;
    if (const auto live = m_live.constFind(id); live != m_live.constEnd()) {
        square.progress = live->progress;
        square.activity = m_paused ? tr("paused · %1").arg(live->activity)
            : live->secondsLeft    ? tr("%1 left · %2").arg(durationText(*live->secondsLeft), live->activity)
                                   : live->activity;
        const bool open = live->state == CellState::Loading || live->state == CellState::Measuring
            || live->state == CellState::Interrupted;
        if (open)
            square.verdict.state = live->state;
    } else if (m_running && square.verdict.state == CellState::Planned && m_inRun.contains(id)) {
        square.verdict.state = CellState::Queued;
    }
}

void MatrixPresenter::refreshAll()
{
    QVector<SquareUpdate> updates;
    updates.reserve(m_model->rowCount() * m_model->columnCount());
    for (int row = 0; row < m_model->rowCount(); ++row)
        for (int column = 0; column < m_model->columnCount(); ++column)
            updates << SquareUpdate{row, column, squareOf(row, column)};
    m_model->apply(updates);
}

void MatrixPresenter::setRecord(const RunRecord &run, const QVector<RunRecord> &earlier)
{
    m_run = run;
    m_inRun.clear();
    for (const CellRecord &cell : run.cells)
        m_inRun.insert(cell.id);
    m_earlier = earlier;
    m_live.clear();
    compose();
    layOut();
    refreshAll();
}

void MatrixPresenter::setToday(const QString &machineId, const QHash<QString, QString> &versions)
{
    if (machineId == m_machineId && versions == m_versions)
        return;
    m_machineId = machineId;
    m_versions = versions;
    refreshAll();
}

void MatrixPresenter::compose()
{
    m_latest = latestCells(QVector<RunRecord>{m_run} + m_earlier);
    followRenames();
}

// A model that has another name today is known by what its files hold.
void MatrixPresenter::followRenames()
{
    m_latest = underTodaysNames(std::move(m_latest), fingerprintsOf(m_look.files));
    judgeAll();
}

QHash<CellId, MeasuredKey> MatrixPresenter::measured() const
{
    return measuredKeys(
        underTodaysNames(latestCells(m_history), fingerprintsOf(m_look.files)), m_machineId, m_ownPrompts);
}

QVector<RunCell> MatrixPresenter::measuredCells(const QVector<MatrixKey> &keys) const
{
    QVector<RunCell> cells;
    for (qsizetype i = 0; i < m_verdicts.size(); ++i) {
        const CellVerdict &verdict = m_verdicts[i];
        if (!verdict.metrics.isEmpty() && keys.contains(MatrixKey{verdict.id.model, verdict.id.quantization}))
            cells << RunCell{m_latest.sources[i].runId, m_latest.sources[i].cell};
    }
    return cells;
}

const CellSource *MatrixPresenter::sourceOf(const CellId &cell) const
{
    const auto place = m_places.constFind(cell);
    return place == m_places.constEnd() ? nullptr : &m_latest.sources[*place];
}

QStringList MatrixPresenter::staleReasonsOf(const CellRecord &cell, const CellSource &source) const
{
    CellToday today;
    today.machineId = m_machineId;
    today.ownPrompts = m_ownPrompts;
    today.engineVersion = m_versions.value(cell.id.engine);
    today.threads = m_document->data().config.llamaCpp.defaultThreads;
    today.workload = m_document->data().config.workload;
    const auto facts = m_look.files.constFind(MatrixKey{cell.id.model, cell.id.quantization});
    if (facts != m_look.files.constEnd() && cell.fileBytes > 0 && facts->problem.isEmpty()) {
        today.fileBytes = double(facts->bytes);
        today.fileFingerprint = facts->fingerprint;
        if (cell.id.parameters.isEmpty())
            today.contextLength = servedContext(m_document->data().config, *facts);
    }
    return staleReasons(cell, m_latest.contexts[source.run], today);
}

void MatrixPresenter::setRunning(bool running)
{
    m_running = running;
    m_paused = false;
    if (!running)
        m_live.clear();
    refreshAll();
}

void MatrixPresenter::apply(const QVector<CellUpdate> &updates)
{
    QVector<SquareUpdate> squares;
    bool ended = false;
    for (const CellUpdate &update : updates) {
        if (const auto place = m_places.constFind(update.cell); update.record && place != m_places.constEnd()) {
            if (CellRecord *cell = m_run.find(update.cell))
                *cell = *update.record;
            CellSource &source = m_latest.sources[*place];
            CellRecord &shown = m_latest.record.cells[*place];
            if (source.runId == m_run.context.runId || replaces(*update.record, shown)) {
                shown = *update.record;
                source = {m_run.context.runId, update.cell, m_run.context.startedUtc, 0};
                judgeAgain(update.cell);
            }
            ended = ended || update.record->outcome != CellOutcome::Unfinished;
        }
        if (update.record && update.record->outcome != CellOutcome::Unfinished)
            m_live.remove(update.cell);
        else
            m_live.insert(update.cell, update);
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->rows().at(row).model != update.cell.model
                || m_model->rows().at(row).lane != update.cell.device
                || m_model->rows().at(row).engine != update.cell.engine
                || m_model->rows().at(row).parameters != update.cell.parameters)
                continue;
            const int column = int(m_model->columns().indexOf(update.cell.quantization));
            if (column >= 0)
                squares << SquareUpdate{row, column, squareOf(row, column)};
        }
    }
    if (ended) { // what is compared with others may have changed everywhere
        m_verdicts = m_own;
        compareVerdicts(record(), m_verdicts);
        emit verdictsChanged();
        refreshAll();
    } else {
        m_model->apply(squares);
    }
}

void MatrixPresenter::judgeAll()
{
    m_judgedBy = m_document->data().config;
    m_places.clear();
    m_own.clear();
    const QVector<CellRecord> &cells = record().cells;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        m_places.insert(cells[i].id, i);
        m_own << judgeCell(cells[i], m_judgedBy);
    }
    m_verdicts = m_own;
    compareVerdicts(record(), m_verdicts);
    emit verdictsChanged();
}

// While a cell is measured only its own figures move; comparisons wait until it has ended.
void MatrixPresenter::judgeAgain(const CellId &cell)
{
    const qsizetype place = m_places.value(cell);
    m_own[place] = judgeCell(record().cells[place], m_judgedBy);
    m_verdicts[place] = m_own[place];
}

const CellVerdict *MatrixPresenter::verdictOf(const CellId &cell) const
{
    const auto place = m_places.constFind(cell);
    return place == m_places.constEnd() ? nullptr : &m_verdicts[*place];
}

} // namespace sweetspot::ui
