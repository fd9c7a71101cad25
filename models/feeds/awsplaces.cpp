// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/feeds/awsplaces.h"

using namespace Qt::Literals::StringLiterals;

namespace foghorn {
namespace {

constexpr auto regions = std::to_array<CloudPlace>({
    {"us-east-1"_L1, "N. Virginia"_L1},
    {"us-east-2"_L1, "Ohio"_L1},
    {"us-west-1"_L1, "N. California"_L1},
    {"us-west-2"_L1, "Oregon"_L1},
    {"ca-central-1"_L1, "Central Canada"_L1},
    {"ca-west-1"_L1, "Calgary"_L1},
    {"mx-central-1"_L1, "Mexico"_L1},
    {"sa-east-1"_L1, "S\xE3o Paulo"_L1},
    {"eu-central-1"_L1, "Frankfurt"_L1},
    {"eu-central-2"_L1, "Zurich"_L1},
    {"eu-west-1"_L1, "Ireland"_L1},
    {"eu-west-2"_L1, "London"_L1},
    {"eu-west-3"_L1, "Paris"_L1},
    {"eu-north-1"_L1, "Stockholm"_L1},
    {"eu-south-1"_L1, "Milan"_L1},
    {"eu-south-2"_L1, "Spain"_L1},
    {"af-south-1"_L1, "Cape Town"_L1},
    {"il-central-1"_L1, "Tel Aviv"_L1},
    {"me-central-1"_L1, "UAE"_L1},
    {"me-south-1"_L1, "Bahrain"_L1},
    {"ap-east-1"_L1, "Hong Kong"_L1},
    {"ap-east-2"_L1, "Taipei"_L1},
    {"ap-south-1"_L1, "Mumbai"_L1},
    {"ap-south-2"_L1, "Hyderabad"_L1},
    {"ap-northeast-1"_L1, "Tokyo"_L1},
    {"ap-northeast-2"_L1, "Seoul"_L1},
    {"ap-northeast-3"_L1, "Osaka"_L1},
    {"ap-southeast-1"_L1, "Singapore"_L1},
    {"ap-southeast-2"_L1, "Sydney"_L1},
    {"ap-southeast-3"_L1, "Jakarta"_L1},
    {"ap-southeast-4"_L1, "Melbourne"_L1},
    {"ap-southeast-5"_L1, "Malaysia"_L1},
    {"ap-southeast-6"_L1, "New Zealand"_L1},
    {"ap-southeast-7"_L1, "Thailand"_L1},
});
constexpr auto services = std::to_array<CloudPlace>({
    {"ec2"_L1, "Amazon Elastic Compute Cloud"_L1},
    {"s3"_L1, "Amazon Simple Storage Service"_L1},
    {"rds"_L1, "Amazon Relational Database Service"_L1},
    {"dynamodb"_L1, "Amazon DynamoDB"_L1},
    {"lambda"_L1, "AWS Lambda"_L1},
    {"ecs"_L1, "Amazon Elastic Container Service"_L1},
    {"eks"_L1, "Amazon Elastic Kubernetes Service"_L1},
    {"ecr"_L1, "Amazon Elastic Container Registry"_L1},
    {"fargate"_L1, "AWS Fargate"_L1},
    {"elb"_L1, "Amazon Elastic Load Balancing"_L1},
    {"vpc"_L1, "Amazon Virtual Private Cloud"_L1},
    {"internetconnectivity"_L1, "AWS Internet Connectivity"_L1},
    {"directconnect"_L1, "AWS Direct Connect"_L1},
    {"apigateway"_L1, "Amazon API Gateway"_L1},
    {"sqs"_L1, "Amazon Simple Queue Service"_L1},
    {"sns"_L1, "Amazon Simple Notification Service"_L1},
    {"ses"_L1, "Amazon Simple Email Service"_L1},
    {"events"_L1, "Amazon EventBridge"_L1},
    {"kinesis"_L1, "Amazon Kinesis Data Streams"_L1},
    {"elasticache"_L1, "Amazon ElastiCache"_L1},
    {"redshift"_L1, "Amazon Redshift"_L1},
    {"cloudwatch"_L1, "Amazon CloudWatch"_L1},
    {"cloudformation"_L1, "AWS CloudFormation"_L1},
    {"kms"_L1, "AWS Key Management Service"_L1},
    {"secretsmanager"_L1, "AWS Secrets Manager"_L1},
    {"sts"_L1, "AWS Security Token Service"_L1},
    {"state"_L1, "AWS Step Functions"_L1},
    {"cognito"_L1, "Amazon Cognito"_L1},
});
constexpr auto globalServices = std::to_array<CloudPlace>({
    {"cloudfront"_L1, "Amazon CloudFront"_L1},
    {"route53"_L1, "Amazon Route 53"_L1},
    {"globalaccelerator"_L1, "AWS Global Accelerator"_L1},
    {"management-console"_L1, "AWS Management Console"_L1},
});

} // namespace

std::span<const CloudPlace> awsRegions()
{
    return regions;
}

std::span<const CloudPlace> awsServices()
{
    return services;
}

std::span<const CloudPlace> awsGlobalServices()
{
    return globalServices;
}

} // namespace foghorn
