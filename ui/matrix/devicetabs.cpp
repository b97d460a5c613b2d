// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matrix/devicetabs.h"

#include "models/matrixmodel.h"

namespace sweetspot::ui
{

DeviceTabs::DeviceTabs(const MatrixModel *model, QWidget *parent)
    : QTabBar(parent)
    , m_model(model)
{
    setObjectName(QStringLiteral("deviceTabs"));
    setAccessibleName(tr("Device shown in the matrix"));
    setExpanding(false);
    setDrawBase(false);
    setVisible(false);
    connect(model, &QAbstractItemModel::modelReset, this, &DeviceTabs::fill);
    connect(this, &QTabBar::currentChanged, this, [this] {
        if (!m_setting)
            emit picked();
    });
    fill();
}

void DeviceTabs::fill()
{
    QStringList devices;
    for (const MatrixRow &row : m_model->rows())
        devices << row.lane;
    devices.removeDuplicates();
    if (devices == m_devices)
        return;
    m_devices = devices;
    m_setting = true;
    const QString before = tabData(currentIndex()).toString();
    const int was = currentIndex();
    while (count() > 0)
        removeTab(0);
    addTab(tr("All devices"));
    addTab(tr("Best device"));
    setTabToolTip(1, tr("Of each model only the device on which the shown metric is best"));
    for (const QString &device : devices)
        setTabData(addTab(QString(device).replace(QLatin1Char('&'), QStringLiteral("&&"))), device);
    setCurrentIndex(
        before.isEmpty() ? std::max(0, std::min(was, 1)) : std::max(0, int(devices.indexOf(before)) + 2));
    setVisible(devices.size() > 1);
    m_setting = false;
}

void DeviceTabs::tell(const MatrixFilter &filter)
{
    m_setting = true;
    const qsizetype at = m_devices.indexOf(filter.device);
    setCurrentIndex(filter.bestDevice ? 1 : filter.device.isEmpty() || at < 0 ? 0 : int(at) + 2);
    m_setting = false;
}

MatrixFilter DeviceTabs::chosen(MatrixFilter filter) const
{
    filter.bestDevice = currentIndex() == 1;
    filter.device = currentIndex() > 1 ? tabData(currentIndex()).toString() : QString();
    return filter;
}

} // namespace sweetspot::ui
