// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/engineentry.h"
#include "ui/window/startback.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace sweetspot::ui
{

class TonedLabel;

/// A server or a cloud before there is a project: of which kind it is, and where. What is chosen makes one.
class StartServer : public StartBack
{
    Q_OBJECT
public:
    explicit StartServer(QWidget *parent = nullptr);

signals:
    void chosen(const sweetspot::EngineEntry &entry);
    void keysRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showKind();
    void check();
    EngineEntry entry() const;

    QComboBox *m_kind;
    QLabel *m_about;
    QLineEdit *m_address;
    TonedLabel *m_problem;
    QPushButton *m_keys, *m_add;
};

} // namespace sweetspot::ui
