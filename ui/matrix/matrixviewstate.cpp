// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/matrixviewstate.h"

#include <QCryptographicHash>

#include <algorithm>

namespace sweetspot::ui
{

namespace
{

QString keyOf(const QString &project)
{
    return QStringLiteral("matrixView/")
        + QString::fromLatin1(
            QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha1).toHex().left(16));
}

QVariant orNothing(const std::optional<double> &value)
{
    return value ? QVariant(*value) : QVariant();
}

std::optional<double> positive(const QVariant &value)
{
    const double number = value.toDouble();
    return number > 0 ? std::optional<double>(number) : std::nullopt;
}

// A number from a file as one of an enumeration that ends with @p last; the first where it is none.
template <typename Enum>
Enum oneOf(const QVariant &value, Enum last)
{
    const int number = value.toInt();
    return number >= 0 && number <= int(last) ? Enum(number) : Enum(0);
}

} // namespace

MatrixViewState readViewState(const QSettings &settings, const QString &project)
{
    const QVariantMap kept = settings.value(keyOf(project)).toMap();
    const auto at = [&kept](const char *key) { return kept.value(QLatin1String(key)); };
    MatrixViewState state;
    state.filter.name = at("name").toString();
    state.filter.sizeFrom = positive(at("sizeFrom"));
    state.filter.sizeTo = positive(at("sizeTo"));
    state.filter.quantization = at("quantization").toString();
    state.filter.engine = at("engine").toString();
    state.filter.device = at("device").toString();
    state.filter.bestDevice = at("bestDevice").toBool();
    state.filter.state = oneOf(at("state"), MatrixFilter::State::Stale);
    state.filter.fit = oneOf(at("fit"), MatrixFilter::Fit::DoesNot);
    state.filter.hideEmpty = at("hideEmpty").toBool();
    state.order.by = oneOf(at("sortBy"), MatrixOrder::By::Metric);
    state.order.metric = at("sortMetric").toString();
    state.order.descending = at("sortDescending").toBool();
    const QStringList rows = at("kept").toStringList();
    state.kept = QSet<QString>(rows.begin(), rows.end());
    state.colours = oneOf(at("colours"), ColourView::DistanceFromBest);
    state.zoom = positive(at("zoom")).value_or(1);
    return state;
}

void writeViewState(QSettings &settings, const QString &project, const MatrixViewState &state)
{
    if (project.isEmpty())
        return;
    if (state == MatrixViewState()) {
        settings.remove(keyOf(project));
        return;
    }
    QStringList rows(state.kept.begin(), state.kept.end());
    std::sort(rows.begin(), rows.end());
    const auto s = [](const char *key) { return QString::fromLatin1(key); };
    settings.setValue(keyOf(project),
        QVariantMap{{s("name"), state.filter.name}, {s("sizeFrom"), orNothing(state.filter.sizeFrom)},
            {s("sizeTo"), orNothing(state.filter.sizeTo)}, {s("quantization"), state.filter.quantization},
            {s("engine"), state.filter.engine}, {s("device"), state.filter.device},
            {s("bestDevice"), state.filter.bestDevice}, {s("state"), int(state.filter.state)},
            {s("fit"), int(state.filter.fit)}, {s("hideEmpty"), state.filter.hideEmpty},
            {s("sortBy"), int(state.order.by)}, {s("sortMetric"), state.order.metric},
            {s("sortDescending"), state.order.descending}, {s("kept"), rows},
            {s("colours"), int(state.colours)}, {s("zoom"), state.zoom}});
}

} // namespace sweetspot::ui
