// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace sweetspot::test
{

/// A real Secret Service for one test program: gnome-keyring in a D-Bus session of its own, with its files in a
/// temporary folder. The program's environment points at it for as long as it lives; both processes end with
/// it. Make it before anything in the program talks to D-Bus.
class PrivateKeyring
{
public:
    PrivateKeyring();
    ~PrivateKeyring();

    bool isThere() const { return m_there; }
    QString folder() const { return m_dir.path(); }
    void lock(); ///< ends the service: nobody answers any more

private:
    QTemporaryDir m_dir;
    QProcess m_bus, m_service;
    bool m_there = false;
};

} // namespace sweetspot::test
