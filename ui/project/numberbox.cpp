// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/project/numberbox.h"

#include <QLineEdit>
#include <QWheelEvent>

namespace sweetspot::ui
{

namespace
{

constexpr int kDigits = 6; // behind the decimal point; those that are not needed are not shown

} // namespace

NumberBox::NumberBox(const ConfigKey &key, QWidget *parent)
    : QDoubleSpinBox(parent)
    , m_kind(key.kind)
    , m_nullable(key.nullable)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // easier to edit
    setLocale(locale);
    setDecimals(key.kind == ConfigKey::Kind::Integer ? 0 : kDigits);
    // One step below the least stands for no number at all.
    setRange(key.nullable ? key.minimum - 1 : key.minimum, key.maximum);
    if (key.nullable)
        setSpecialValueText(key.emptyText.isEmpty() ? tr("automatic") : key.emptyText);
    if (!key.unit.isEmpty())
        setSuffix(QLatin1Char(' ') + key.unit);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] {
        QString text = lineEdit()->text();
        int position = 0;
        emit typed(validate(text, position) == QValidator::Acceptable);
    });
}

bool NumberBox::isEmpty(const QString &text) const
{
    QString number = text;
    number.remove(suffix());
    return number.trimmed().isEmpty();
}

QVariant NumberBox::chosen() const
{
    if (m_nullable && value() <= minimum())
        return {};
    return m_kind == ConfigKey::Kind::Integer ? QVariant(qRound(value())) : QVariant(value());
}

void NumberBox::choose(const QVariant &value)
{
    const double wanted = value.isNull() ? minimum() : value.toDouble();
    if (wanted != this->value()) // else it would overwrite what is just being typed
        setValue(wanted);
}

QString NumberBox::textFromValue(double value) const
{
    return locale().toString(value, 'g', 12);
}

double NumberBox::valueFromText(const QString &text) const
{
    return m_nullable && isEmpty(text) ? minimum() : QDoubleSpinBox::valueFromText(text);
}

QValidator::State NumberBox::validate(QString &text, int &position) const
{
    if (m_nullable && isEmpty(text))
        return QValidator::Acceptable;
    const QValidator::State state = QDoubleSpinBox::validate(text, position);
    return state == QValidator::Invalid ? QValidator::Intermediate : state;
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore(); // the page scrolls
}

} // namespace sweetspot::ui
