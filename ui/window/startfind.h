// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/hublink.h"
#include "ui/window/startback.h"

#include <QVector>

namespace sweetspot::ui
{

class Document;
class DownloadManager;
class HubPage;

/// The hub before there is a project: what is chosen there makes one.
class StartFind : public StartBack
{
    Q_OBJECT
public:
    StartFind(Document *document, DownloadManager *downloads, QWidget *parent = nullptr);

    HubPage *hub() { return m_hub; }

signals:
    void chosen(const QVector<sweetspot::HubReference> &models);

private:
    HubPage *m_hub;
};

} // namespace sweetspot::ui
