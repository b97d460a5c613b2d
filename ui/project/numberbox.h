// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/configkeys.h"

#include <QDoubleSpinBox>

namespace sweetspot::ui
{

/// A spin box of one numeric key: its bounds, its unit, and numbers as this person writes them. Every key may
/// be typed, so that who shows the box can say what is wrong; only what is right becomes its value.
class NumberBox : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit NumberBox(const ConfigKey &key, QWidget *parent = nullptr);

    QVariant chosen() const; ///< null: automatic, of a key that may be
    void choose(const QVariant &value);

    QString textFromValue(double value) const override;
    double valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;

signals:
    void typed(bool good); ///< after each key; whether what stands there could be the value

protected:
    void wheelEvent(QWheelEvent *event) override;

private:
    bool isEmpty(const QString &text) const;

    ConfigKey::Kind m_kind;
    bool m_nullable;
};

} // namespace sweetspot::ui
