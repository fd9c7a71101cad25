// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/azureplaces.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr auto regions = std::to_array<CloudPlace>({
    {"Global"_L1, "Global"_L1},
    {"Non-Regional"_L1, "Non-Regional"_L1},
    {"East US"_L1, "East US"_L1},
    {"East US 2"_L1, "East US 2"_L1},
    {"Central US"_L1, "Central US"_L1},
    {"North Central US"_L1, "North Central US"_L1},
    {"South Central US"_L1, "South Central US"_L1},
    {"West Central US"_L1, "West Central US"_L1},
    {"West US"_L1, "West US"_L1},
    {"West US 2"_L1, "West US 2"_L1},
    {"West US 3"_L1, "West US 3"_L1},
    {"Canada Central"_L1, "Canada Central"_L1},
    {"Canada East"_L1, "Canada East"_L1},
    {"Mexico Central"_L1, "Mexico Central"_L1},
    {"Brazil South"_L1, "Brazil South"_L1},
    {"Brazil Southeast"_L1, "Brazil Southeast"_L1},
    {"Chile Central"_L1, "Chile Central"_L1},
    {"North Europe"_L1, "North Europe"_L1},
    {"West Europe"_L1, "West Europe"_L1},
    {"UK South"_L1, "UK South"_L1},
    {"UK West"_L1, "UK West"_L1},
    {"France Central"_L1, "France Central"_L1},
    {"France South"_L1, "France South"_L1},
    {"Germany West Central"_L1, "Germany West Central"_L1},
    {"Germany North"_L1, "Germany North"_L1},
    {"Switzerland North"_L1, "Switzerland North"_L1},
    {"Switzerland West"_L1, "Switzerland West"_L1},
    {"Norway East"_L1, "Norway East"_L1},
    {"Norway West"_L1, "Norway West"_L1},
    {"Sweden Central"_L1, "Sweden Central"_L1},
    {"Sweden South"_L1, "Sweden South"_L1},
    {"Poland Central"_L1, "Poland Central"_L1},
    {"Italy North"_L1, "Italy North"_L1},
    {"Spain Central"_L1, "Spain Central"_L1},
    {"Austria East"_L1, "Austria East"_L1},
    {"Israel Central"_L1, "Israel Central"_L1},
    {"UAE North"_L1, "UAE North"_L1},
    {"UAE Central"_L1, "UAE Central"_L1},
    {"Qatar Central"_L1, "Qatar Central"_L1},
    {"South Africa North"_L1, "South Africa North"_L1},
    {"South Africa West"_L1, "South Africa West"_L1},
    {"Australia East"_L1, "Australia East"_L1},
    {"Australia Southeast"_L1, "Australia Southeast"_L1},
    {"Australia Central"_L1, "Australia Central"_L1},
    {"New Zealand North"_L1, "New Zealand North"_L1},
    {"East Asia"_L1, "East Asia"_L1},
    {"Southeast Asia"_L1, "Southeast Asia"_L1},
    {"Japan East"_L1, "Japan East"_L1},
    {"Japan West"_L1, "Japan West"_L1},
    {"Korea Central"_L1, "Korea Central"_L1},
    {"Korea South"_L1, "Korea South"_L1},
    {"Central India"_L1, "Central India"_L1},
    {"South India"_L1, "South India"_L1},
    {"West India"_L1, "West India"_L1},
    {"Indonesia Central"_L1, "Indonesia Central"_L1},
    {"Malaysia West"_L1, "Malaysia West"_L1},
});
constexpr auto services = std::to_array<CloudPlace>({
    {"Virtual Machines"_L1, "Virtual Machines"_L1},
    {"App Service"_L1, "App Service"_L1},
    {"Azure Functions"_L1, "Azure Functions"_L1},
    {"Azure Kubernetes Service (AKS)"_L1, "Azure Kubernetes Service (AKS)"_L1},
    {"Storage Accounts"_L1, "Storage Accounts"_L1},
    {"SQL Database"_L1, "SQL Database"_L1},
    {"Azure Cosmos DB"_L1, "Azure Cosmos DB"_L1},
    {"Azure Database for PostgreSQL"_L1, "Azure Database for PostgreSQL"_L1},
    {"Key Vault"_L1, "Key Vault"_L1},
    {"Virtual Network"_L1, "Virtual Network"_L1},
    {"Network Infrastructure"_L1, "Network Infrastructure"_L1},
    {"Load Balancer"_L1, "Load Balancer"_L1},
    {"Application Gateway"_L1, "Application Gateway"_L1},
    {"Azure Firewall"_L1, "Azure Firewall"_L1},
    {"ExpressRoute Circuits"_L1, "ExpressRoute Circuits"_L1},
    {"API Management"_L1, "API Management"_L1},
    {"Service Bus"_L1, "Service Bus"_L1},
    {"Event Hubs"_L1, "Event Hubs"_L1},
    {"Azure Monitor"_L1, "Azure Monitor"_L1},
    {"Azure Databricks"_L1, "Azure Databricks"_L1},
    {"Azure OpenAI Service"_L1, "Azure OpenAI Service"_L1},
});

} // namespace

std::span<const CloudPlace> azureRegions()
{
    return regions;
}

std::span<const CloudPlace> azureServices()
{
    return services;
}

} // namespace foghorn
