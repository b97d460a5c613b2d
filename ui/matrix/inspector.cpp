// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/inspector.h"

#include "core/base/files.h"
#include "core/judge/plainwords.h"
#include "core/judge/profilejudge.h"
#include "core/plan/memoryestimate.h"
#include "core/profiles/profile.h"
#include "models/bytetext.h"
#include "models/metricid.h"
#include "ui/base/background.h"
#include "ui/base/colors.h"
#include "ui/base/tr.h"

#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace sweetspot::ui
{

namespace
{

QString muted(const QPalette &palette, const QString &html)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(mutedText(palette).name(), html);
}

// What a profile came to, before its numbers.
QString profileHeading(const QString &profile, const CellVerdict &verdict)
{
    const Profile *known = findProfile(profile);
    QString html = QStringLiteral("<h4 style='margin-bottom:0'>%1</h4>")
                       .arg((known ? known->label() : UiTr::tr("Entire cell")).toHtmlEscaped());
    for (const ProfileVerdict &judged : verdict.profiles)
        if (judged.profile == profile)
            html += QStringLiteral("<p style='margin:2px 0 0 0'><b>%1</b> · %2</p>")
                        .arg(verdictLabel(judged).toHtmlEscaped(), judged.sentence.toHtmlEscaped());
    return html;
}

QString metricRows(const MatrixSquare &square, const BenchConfig &config, const QPalette &palette)
{
    QString rows, group = QStringLiteral("-");
    for (const Metric &metric : metrics()) {
        const auto value = square.verdict.metrics.constFind(metric.id);
        if (value == square.verdict.metrics.constEnd())
            continue;
        if (metric.profile != group)
            rows += profileHeading(metric.profile, square.verdict);
        group = metric.profile;
        QString spread;
        if (value->low && value->high)
            spread = value->interval
                ? UiTr::tr("95 % confidence: %1 to %2, n = %3")
                      .arg(formatMetric(metric, *value->low), formatMetric(metric, *value->high))
                      .arg(value->n)
                : UiTr::tr("%1 to %2, n = %3")
                      .arg(formatMetric(metric, *value->low), formatMetric(metric, *value->high))
                      .arg(value->n);
        QStringList notes;
        if (!spread.isEmpty())
            notes << spread;
        if (const QString threshold = thresholdText(metric.id, config); !threshold.isEmpty())
            notes << UiTr::tr("required: %1").arg(threshold);
        if (const QString words = plainWordsOf(metric.id, value->value); !words.isEmpty())
            notes << QStringLiteral("“%1”").arg(words);
        const QString flags = value->flags.isEmpty()
            ? QString()
            : QStringLiteral(" <span style='color:%1'>⚑ %2</span>")
                  .arg(warningColor(palette).name(), value->flags.join(QStringLiteral(", ")).toHtmlEscaped());
        const QString below = notes.isEmpty()
            ? QString()
            : QStringLiteral("<br>") + muted(palette, notes.join(QStringLiteral(" · ")).toHtmlEscaped());
        // The estimate as the matrix and "What would fit" say it.
        const bool estimate = metric.id == metricid::kMemoryEstimatedGb;
        rows += QStringLiteral("<p style='margin:6px 0 0 0'>%1: <b>%2</b> %3%4%5</p>")
                    .arg(metric.label.toHtmlEscaped(),
                        estimate ? formatBytes(value->value * 1e9) : formatMetric(metric, value->value),
                        estimate ? QString() : metric.unit.toHtmlEscaped(), flags, below);
    }
    for (const QString &flag : square.verdict.flags) // explained once, however many numbers carry it
        rows += QStringLiteral("<p style='margin:6px 0 0 0; color:%1'>⚑ <b>%2</b>: %3</p>")
                    .arg(warningColor(palette).name(), flag.toHtmlEscaped(),
                        flagExplanation(flag).toHtmlEscaped());
    return rows;
}

QString attemptTable(const CellRecord &record, const QPalette &palette)
{
    const QLocale locale;
    const auto cell = [](const QString &html, bool number = true) {
        return QStringLiteral("<td align='%1' style='white-space:nowrap; padding:1px 6px 1px 0'>%2</td>")
            .arg(number ? QStringLiteral("right") : QStringLiteral("left"), html);
    };
    const auto figure = [&](const std::optional<double> &value) {
        return value ? locale.toString(*value, 'f', *value >= 100 ? 0 : 1) : QStringLiteral("–");
    };
    QString rows;
    for (const Attempt &a : record.attempts) {
        if (a.profile != QLatin1String("interactive"))
            continue; // a hundred questions are no repetitions of one another
        const QString kind = a.phase == AttemptPhase::Warmup ? UiTr::tr("warm-up") : QString::number(a.rep + 1);
        // Underscores would keep a flag from wrapping in a narrow panel.
        const QString note = a.reason.isEmpty()
            ? a.flags.join(QStringLiteral(", ")).replace(QLatin1Char('_'), QLatin1Char(' '))
            : a.reason;
        rows += QStringLiteral("<tr>%1%2%3%4<td>%5</td></tr>")
                    .arg(cell(kind, false), cell(figure(a.decodeTps)), cell(figure(a.server.decodeTps())),
                        cell(figure(a.ttftMs)), note.toHtmlEscaped());
    }
    if (rows.isEmpty())
        return {};
    const QString head
        = QStringLiteral("<tr>%1%2%3%4<td></td></tr>")
              .arg(cell(QString(), false), cell(muted(palette, UiTr::tr("tokens/s"))),
                  cell(muted(palette, UiTr::tr("server’s"))), cell(muted(palette, UiTr::tr("TTFT ms"))));
    return QStringLiteral("<h4>%1</h4><table cellspacing='0' cellpadding='0'>%2%3</table>")
        .arg(UiTr::tr("Repetitions"), head, rows);
}

} // namespace

QString inspectorHtml(const MatrixRow &row, const QString &quantization, const MatrixSquare &square,
    const std::optional<CellRecord> &record, const BenchConfig &config, const QPalette &palette)
{
    QString html
        = QStringLiteral("<h3 style='margin-bottom:2px'>%1 <span style='font-weight:normal'>%2</span></h3>")
              .arg(row.model.toHtmlEscaped(), quantization.toHtmlEscaped());
    html += QStringLiteral("<p style='margin:0'>%1 %2")
                .arg(cellStateMark(square.verdict.state), cellStateLabel(square.verdict.state));
    if (square.verdict.rating)
        html += QStringLiteral(" · <b>%1</b>").arg(ratingLabel(*square.verdict.rating));
    html += QStringLiteral("</p>");
    for (const QString &reason : square.stale)
        html += QStringLiteral("<p style='margin:0; color:%1'>↻ %2</p>")
                    .arg(warningColor(palette).name(), reason.toHtmlEscaped());
    if (!square.verdict.reason.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(square.verdict.reason.toHtmlEscaped());
    if (!square.activity.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(square.activity.toHtmlEscaped());
    html += metricRows(square, config, palette);
    for (const QString &note : square.verdict.notes)
        html += QStringLiteral("<p style='margin:6px 0 0 0'>%1</p>").arg(muted(palette, note.toHtmlEscaped()));
    // Once it is among the figures, a forecast beside it would only be another number for the same.
    if (!square.forecast.isEmpty() && square.forecast != square.verdict.reason
        && !square.verdict.metrics.contains(metricid::kMemoryEstimatedGb))
        html += QStringLiteral("<p>%1</p>").arg(muted(palette, square.forecast.toHtmlEscaped()));
    if (record) {
        html += attemptTable(*record, palette);
        for (auto attempt = record->attempts.crbegin(); attempt != record->attempts.crend(); ++attempt) {
            if (attempt->answerStart.isEmpty())
                continue;
            html += QStringLiteral("<h4>%1</h4><p>%2</p>")
                        .arg(UiTr::tr("Start of the last answer"),
                            muted(palette, attempt->answerStart.simplified().toHtmlEscaped()));
            break;
        }
        if (!record->launches.isEmpty())
            html += QStringLiteral("<h4>%1</h4><p><code>%2</code></p>")
                        .arg(UiTr::tr("Reproduce"), record->launches.last().commandLine.toHtmlEscaped());
    }
    return html;
}

Inspector::Inspector(QWidget *parent)
    : QWidget(parent)
    , m_text(new QTextBrowser(this))
    , m_copy(new QPushButton(UiTr::tr("Copy command"), this))
    , m_log(new QPushButton(UiTr::tr("Server log…"), this))
{
    setObjectName(QStringLiteral("inspector"));
    m_text->setAccessibleName(UiTr::tr("Details of the selected cell"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_log);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command); });
    connect(m_log, &QPushButton::clicked, this, [this] {
        // The end of a log says most; reading it must not hold the window.
        inBackground(
            this,
            [path = m_logFile] {
                constexpr qint64 kTail = 256 << 10;
                return QString::fromUtf8(readTail(path, kTail));
            },
            [this](const QString &text) {
                auto *dialog = new QDialog(this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->setWindowTitle(UiTr::tr("Server log"));
                auto *column = new QVBoxLayout(dialog);
                auto *view
                    = new QPlainTextEdit(text.isEmpty() ? UiTr::tr("The server log is empty.") : text, dialog);
                view->setReadOnly(true);
                view->setLineWrapMode(QPlainTextEdit::NoWrap);
                QFont mono(QStringLiteral("monospace"));
                mono.setStyleHint(QFont::TypeWriter);
                view->setFont(mono);
                column->addWidget(view);
                auto *close = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
                connect(close, &QDialogButtonBox::rejected, dialog, &QDialog::close);
                column->addWidget(close);
                dialog->resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 32);
                dialog->show();
            });
    });
    clear();
}

void Inspector::clear()
{
    m_command.clear();
    m_logFile.clear();
    m_html.clear();
    m_copy->setEnabled(false);
    m_log->setEnabled(false);
    m_text->setHtml(QStringLiteral("<p>%1</p>")
                        .arg(UiTr::tr("Select a cell of the matrix to see its details.").toHtmlEscaped()));
}

void Inspector::show(const MatrixRow &row, const QString &quantization, const MatrixSquare &square,
    const std::optional<CellRecord> &record, const BenchConfig &config, const QString &logFile)
{
    const QString html = inspectorHtml(row, quantization, square, record, config, palette());
    m_command = record && !record->launches.isEmpty() ? record->launches.last().commandLine : QString();
    m_logFile = logFile;
    m_copy->setEnabled(!m_command.isEmpty());
    m_log->setEnabled(!logFile.isEmpty());
    if (html == m_html)
        return; // do not scroll under the reader's eyes
    m_html = html;
    m_text->setHtml(html);
}

} // namespace sweetspot::ui
